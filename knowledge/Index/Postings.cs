namespace PolicyBot.Knowledge.Index;

/// <summary>Where a stem occurs: passages in rising order, and how often in each (headings count more).</summary>
internal sealed record Postings(int[] Passages, float[] Weights);
