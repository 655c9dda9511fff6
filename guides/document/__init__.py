"""What renderers see: a small closed vocabulary of nodes, and the edition that holds them.

It imports nothing of ours, so that no reader and no renderer can bend it for itself.
"""
