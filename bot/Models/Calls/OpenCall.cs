using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Figures;

namespace PolicyBot.Models.Calls;

/// <summary>One call that is under way. When it is disposed, its place is free, its tokens are put right, and it is counted.</summary>
internal sealed class OpenCall : IDisposable
{
    /// <summary>A little of the time goes by before the call begins, and a timer does not go off at once; who stayed for so much of it has stayed to the end.</summary>
    private const double NearlyAll = 0.8;

    private readonly ModelKind _kind;
    private readonly ModelLane _lane;
    private readonly TokenBudget _budget;
    private readonly ModelFigures _figures;
    private readonly TimeProvider _time;
    private readonly RateLimitLease _place;
    private readonly long _began;
    private UsageDetails? _usage;
    private string _outcome = "cancelled";
    private bool _wasServed = true;
    private bool _hasSpoken;
    private long _letters;

    public OpenCall(ModelKind kind, ModelLane lane, TokenBudget budget, ModelFigures figures, TimeProvider time, RateLimitLease place)
    {
        (_kind, _lane, _budget, _figures, _time, _place) = (kind, lane, budget, figures, time, place);
        _began = time.GetTimestamp();
        figures.Began(kind);
    }

    /// <summary>To which the tokens were put down.</summary>
    public required long Minute { get; init; }

    /// <summary>Tokens that are sent, estimated.</summary>
    public required long Input { get; init; }

    /// <summary>Tokens that may come back.</summary>
    public required long Output { get; init; }

    /// <summary>How long whoever asks waits for it; <see langword="null"/>: for as long as it takes.</summary>
    public TimeSpan? Patience { get; init; }

    public void Heard(string text)
    {
        _letters += text.Length;
        if (_hasSpoken || text.Length == 0)
            return;

        _hasSpoken = true;
        _figures.Spoke(_time.GetElapsedTime(_began));
    }

    public void Uses(UsageDetails? usage) => _usage = usage ?? _usage;

    public void EndedWell() => _outcome = "good";

    /// <returns>What to throw: of the same trouble, and without anything that the other side said.</returns>
    public ModelException EndedWith(ModelTrouble trouble)
    {
        _outcome = trouble.ToString();

        // Turned away at the door: nothing was read, and nothing is charged.
        _wasServed = _hasSpoken || trouble is ModelTrouble.TooSlow or ModelTrouble.Filtered or ModelTrouble.Refused or ModelTrouble.Unreadable;
        return new ModelException(trouble, null);
    }

    /// <summary>A stream that ended as if it were whole, and is not.</summary>
    public Task<ModelException> BrokeOffAsync(CancellationToken cancellationToken) => _lane.BrokeOffAsync(ModelTrouble.Down, "end in mid-answer", cancellationToken);

    /// <summary>
    /// Whoever asked waits no longer. Where that is because their time was over, the deployment was too slow, wherever in its answer it stood; a person may go away at any moment, and that says nothing about it.
    /// </summary>
    public async Task GivenUpAsync(CancellationToken cancellationToken)
    {
        if (Patience is { } patience && _time.GetElapsedTime(_began) >= patience * NearlyAll)
            await _lane.BrokeOffAsync(ModelTrouble.TooSlow, "given up", cancellationToken);
    }

    public void Dispose()
    {
        var input = _usage?.InputTokenCount ?? (_wasServed ? Input : 0);
        var output = _usage?.OutputTokenCount ?? Math.Min(Output, TokenEstimate.Of(_letters));
        _budget.PutRight(Minute, Input + Output, input + output);
        if (_kind == ModelKind.Embeddings)
        {
            _figures.Used("embedding", input);
        }
        else
        {
            _figures.Used("input", input);
            _figures.Used("output", output);
        }

        _place.Dispose();
        _figures.Ended(_kind, _outcome, _time.GetElapsedTime(_began));
    }
}
