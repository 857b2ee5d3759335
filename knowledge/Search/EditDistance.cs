namespace PolicyBot.Knowledge.Search;

/// <summary>How many slips lie between two words: a letter too many, too few, another one, or two swapped (optimal string alignment).</summary>
internal static class EditDistance
{
    public static int Between(string one, string other)
    {
        var distance = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) distance[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) distance[0, j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1, distance[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) best = Math.Min(best, distance[i - 2, j - 2] + 1);

                distance[i, j] = best;
            }
        }

        return distance[one.Length, other.Length];
    }
}
