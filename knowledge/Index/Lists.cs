namespace PolicyBot.Knowledge.Index;

/// <summary>Many lists of numbers in one array, so that a million of them are two objects and not a million.</summary>
/// <param name="Starts">Where each list begins in <paramref name="Items"/>; one entry more than there are lists.</param>
internal sealed record Lists(int[] Starts, int[] Items)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int list] => Items.AsSpan(Starts[list]..Starts[list + 1]);
}
