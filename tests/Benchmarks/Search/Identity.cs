using System.Collections;

namespace PolicyBot.Benchmarks.Search;

/// <summary>0, 1, 2 and so on: text that stands in its file as it is.</summary>
internal sealed class Identity(int count) : IReadOnlyList<int>
{
    public int Count => count;

    public int this[int index] => index;

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
