using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>A body that breaks off, stalls or does not end is a failure like any other, though its status was good.</summary>
internal sealed class WatchedStream(Stream inner, AttemptLimit limit, ModelLane lane) : Stream
{
    /// <summary>No answer of ours is as long, the marks of the stream included.</summary>
    private const long Longest = 8 * 1024 * 1024;

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var count = await inner.ReadAsync(buffer, either.Token);
            if ((_read += count) <= Longest)
                return count;
        }
        catch (OperationCanceledException) when (limit.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw await lane.BrokeOffAsync(ModelTrouble.TooSlow, "timeout in mid-answer", CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw await lane.BrokeOffAsync(ModelTrouble.Down, "cut in mid-answer", CancellationToken.None);
        }

        throw await lane.BrokeOffAsync(ModelTrouble.Unreadable, "answer without end", CancellationToken.None);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it without blocking.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }
}
