"""One page of everything: HTML that needs nothing else."""
