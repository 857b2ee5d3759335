using System.Collections.Concurrent;
using System.Net;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Delivers as Slack does: what is not acknowledged in three seconds, or not with 2xx, comes again, three times at most; and keeps how long acknowledgements took.</summary>
internal sealed class SlackSender(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentBag<TimeSpan> _took = [];
    private int _late;
    private int _refused;

    /// <summary>Tries that came again since the acknowledgement took too long.</summary>
    public int Late => _late;

    /// <summary>Tries that came again since they were refused.</summary>
    public int Refused => _refused;

    /// <param name="send">By the number of the try, from 0.</param>
    public async Task DeliverAsync(Func<int, Task<HttpStatusCode>> send)
    {
        for (var attempt = 0; attempt <= 3; attempt++)
        {
            var start = time.GetTimestamp();
            var status = await send(attempt);
            var took = time.GetElapsedTime(start);
            _took.Add(took);
            if (took > Patience)
                Interlocked.Increment(ref _late);
            else if ((int)status is >= 200 and < 300)
                return;
            else
                Interlocked.Increment(ref _refused);
            await Task.Delay(Pause, time);
        }

        throw new InvalidOperationException("Slack gave up.");
    }

    /// <returns>Milliseconds that this share of all acknowledgements did not take longer than.</returns>
    public double Percentile(double share)
    {
        var all = _took.Order().ToArray();
        return all[Math.Min(all.Length - 1, (int)(all.Length * share))].TotalMilliseconds;
    }
}
