"""Painters: blocks to text. None knows what a treatment is."""
