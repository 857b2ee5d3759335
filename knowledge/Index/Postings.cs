namespace PolicyBot.Knowledge.Index;

/// <summary>Where a key occurs: units in rising order, and how often in each (headings may count more).</summary>
internal sealed record Postings(int[] Units, float[] Weights);
