"""From records to answers: pure functions over the knowledge base."""
