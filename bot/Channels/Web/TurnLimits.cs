using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Web;

/// <summary>
/// Keeps this process standing when too much comes at once. It counts turns and streams, and tells no caller from another, since that would take
/// an address or a cookie. Each page has a budget of its own: noise on one never keeps anyone from reporting on another.
/// </summary>
internal sealed class TurnLimits(IOptions<WebOptions> options) : IDisposable
{
    private readonly Dictionary<string, RateLimiter> _turns = new()
    {
        [Lanes.Chat.Turns] = TurnsOf(options.Value),
        [Lanes.Report.Turns] = TurnsOf(options.Value),
        [Lanes.Legal.Turns] = TurnsOf(options.Value),
        [Lanes.Gaps.Turns] = TurnsOf(options.Value),
    };

    private readonly RateLimiter _policyPages = TurnsOf(options.Value);
    private readonly RateLimiter _wayIn = TurnsOf(options.Value);
    private readonly ConcurrencyLimiter _mailboxes = StreamsOf(options.Value);
    private readonly ConcurrencyLimiter _inboxes = StreamsOf(options.Value);

    public RateLimitLease Turn(Lane lane) => _turns[lane.Turns].AttemptAcquire();

    public RateLimitLease PolicyPage() => _policyPages.AttemptAcquire();

    public RateLimitLease Enter() => _wayIn.AttemptAcquire();

    public RateLimitLease MailboxStream() => _mailboxes.AttemptAcquire();

    public RateLimitLease InboxStream() => _inboxes.AttemptAcquire();

    public void Dispose()
    {
        foreach (var limiter in _turns.Values)
            limiter.Dispose();
        _policyPages.Dispose();
        _wayIn.Dispose();
        _mailboxes.Dispose();
        _inboxes.Dispose();
    }

    private static RateLimiter TurnsOf(WebOptions options) => RateLimiter.CreateChained(
        new ConcurrencyLimiter(new() { PermitLimit = options.TurnsAtOnce, QueueLimit = 0 }),
        new TokenBucketRateLimiter(new()
        {
            TokenLimit = Math.Max(1, options.TurnsPerMinute / 4),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.TurnsPerMinute,
            QueueLimit = 0,
        }));

    private static ConcurrencyLimiter StreamsOf(WebOptions options) => new(new() { PermitLimit = options.OpenStreams, QueueLimit = 0 });
}
