"""What the parts cost, beside what others need for the same."""

import os

# As a worker has it (`extract.story.alone`), before anything here loads numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
