"""netx: a command-line explorer of treatment options for neuroendocrine tumours."""

__version__ = "0.1.0"
