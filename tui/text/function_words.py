"""English words that carry no content of their own."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a about above according across after again against ain't all almost along already also although always am amid
    among an and another any anyone anything are aren't around as at away be became because been before behind
    being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down
    during each either else even ever every few for from further had hadn't has hasn't have haven't having he he'd
    he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is
    isn't it it's its itself just least less let let's like many may maybe me might mine more most mr mrs ms much must
    mustn't my myself neither never no nobody none nor not nothing now of off often on once one only onto or other
    others our ours ourselves out over own per perhaps quite rather really same shall she she'd she'll she's should
    shouldn't since so some something still such than that that's the their theirs them themselves then there there's
    these they they'd they'll they're they've this those though through thus to together too toward towards under
    until up upon us very via was wasn't way we we'd we'll we're we've well were weren't what whatever when where
    whether which while who who's whom whose why will with within without won't would wouldn't yes yet you you'd
    you'll you're you've your yours yourself yourselves
    """.split()
)
"""Folded."""
