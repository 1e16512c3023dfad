"""The whole knowledge base as one page for a browser, that needs no network."""
