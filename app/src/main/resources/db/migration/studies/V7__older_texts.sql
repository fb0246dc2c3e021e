-- A newer working text goes into the older versions too, with who speaks where in it: a label of a speaker may be a name that was missed.

grant update (speaker, start_at, end_at) on studies.turn to geland_app;
