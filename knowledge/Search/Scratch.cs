using System.Buffers;

namespace PolicyBot.Knowledge.Search;

/// <summary>Large arrays of zeros for the time of one question, lent by the pool and given back together.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly List<Action> _return = [];

    /// <returns>At least so long.</returns>
    public T[] Zeros<T>(int length) where T : unmanaged
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        _return.Add(() => ArrayPool<T>.Shared.Return(array));

        return array;
    }

    public void Dispose()
    {
        foreach (var give in _return) give();

        _return.Clear();
    }
}
