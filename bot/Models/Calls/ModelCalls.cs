using System.Threading.RateLimiting;
using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Figures;

namespace PolicyBot.Models.Calls;

/// <summary>Lets calls to one deployment begin: so many at once, as many more that wait, and only within the budget.</summary>
internal sealed class ModelCalls : IDisposable
{
    private readonly ModelKind _kind;
    private readonly ModelLane _lane;
    private readonly TokenBudget _budget;
    private readonly ModelFigures _figures;
    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _places;

    public ModelCalls(ModelKind kind, ModelLane lane, TokenBudget budget, ModelFigures figures, ModelOptions options, TimeProvider time)
    {
        (_kind, _lane, _budget, _figures, _time) = (kind, lane, budget, figures, time);
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.AtOnce,
            QueueLimit = options.AtOnce,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        figures.Watch(kind, () => !lane.Rest.IsOver);
    }

    /// <summary>Whether a call would be made now. Costs nothing.</summary>
    public bool MayBegin => _lane.Rest.IsOver && !_budget.IsUsedUp(_kind);

    /// <param name="input">Tokens that are sent, estimated.</param>
    /// <param name="output">Tokens that may come back.</param>
    /// <param name="patience">How long whoever asks waits for it; <see langword="null"/>: for as long as it takes.</param>
    /// <exception cref="ModelException">It is not made: the deployment is left alone, the budget is used up, or too many are under way.</exception>
    public async Task<OpenCall> BeginAsync(long input, long output, TimeSpan? patience, CancellationToken cancellationToken)
    {
        if (!_lane.Rest.IsOver)
            throw _lane.LeftAlone();

        var place = await _places.AcquireAsync(1, cancellationToken);
        if (!place.IsAcquired)
            throw Rejected("busy", ModelTrouble.Busy);

        if (_budget.SetAside(_kind, input + output) is { } minute)
            return new OpenCall(_kind, _lane, _budget, _figures, _time, place) { Minute = minute, Input = input, Output = output, Patience = patience };

        place.Dispose();
        throw Rejected("budget", ModelTrouble.OverBudget);
    }

    public void Dispose() => _places.Dispose();

    private ModelException Rejected(string reason, ModelTrouble trouble)
    {
        _figures.Rejected(_kind, reason);
        return new ModelException(trouble, null);
    }
}
