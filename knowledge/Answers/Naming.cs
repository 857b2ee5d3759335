namespace PolicyBot.Knowledge.Answers;

/// <summary>How far a few words name what was asked, and nothing else.</summary>
/// <param name="Weight">What they hold of the question, times <paramref name="Part"/>.</param>
/// <param name="Part">The part of the words themselves (the rarer, the more) that were asked for, 0 to 1.</param>
/// <param name="Held">Those of them that were looked for.</param>
internal sealed record Naming(double Weight, double Part, StemSet Held);
