using System.Diagnostics.Metrics;

namespace PolicyBot.Models.Figures;

/// <summary>The meter <c>PolicyBot.Model</c>. Its tags are kinds and codes; what was asked or answered is in none.</summary>
internal sealed class ModelFigures
{
    public const string MeterName = "PolicyBot.Model";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _tokens;
    private readonly UpDownCounter<int> _inFlight;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _firstToken;
    private readonly Meter _meter;

    public ModelFigures(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _calls = _meter.CreateCounter<long>("policybot.model.calls", "{call}", "Calls that have ended, by kind and outcome.");
        _attempts = _meter.CreateCounter<long>("policybot.model.attempts", "{attempt}", "Attempts that have ended, by kind and status.");
        _retries = _meter.CreateCounter<long>("policybot.model.retries", "{attempt}", "Attempts after the first, by kind.");
        _rejected = _meter.CreateCounter<long>("policybot.model.rejected", "{call}", "Calls that were not made, by kind and reason: busy, budget, left_alone.");
        _tokens = _meter.CreateCounter<long>("policybot.model.tokens", "{token}", "Tokens used: input, output, embedding.");
        _inFlight = _meter.CreateUpDownCounter<int>("policybot.model.in_flight", "{call}", "Calls under way, by kind.");
        _duration = _meter.CreateHistogram<double>("policybot.model.duration", "s", "How long calls take, retries included, by kind and outcome.");
        _firstToken = _meter.CreateHistogram<double>("policybot.model.first_token", "s", "How long it takes until the first words of a stream are there.");
    }

    public void Attempted(ModelKind kind, string code) => _attempts.Add(1, Kind(kind), new("code", code));

    public void Retried(ModelKind kind) => _retries.Add(1, Kind(kind));

    /// <param name="reason"><c>busy</c>, <c>budget</c> or <c>left_alone</c>.</param>
    public void Rejected(ModelKind kind, string reason) => _rejected.Add(1, Kind(kind), new("reason", reason));

    public void Began(ModelKind kind) => _inFlight.Add(1, Kind(kind));

    public void Ended(ModelKind kind, string outcome, TimeSpan took)
    {
        _inFlight.Add(-1, Kind(kind));
        _calls.Add(1, Kind(kind), new("outcome", outcome));
        _duration.Record(took.TotalSeconds, Kind(kind), new("outcome", outcome));
    }

    public void Spoke(TimeSpan after) => _firstToken.Record(after.TotalSeconds);

    /// <param name="of"><c>input</c>, <c>output</c> or <c>embedding</c>.</param>
    public void Used(string of, long tokens) => _tokens.Add(tokens, new KeyValuePair<string, object?>("of", of));

    public void Watch(ModelKind kind, Func<bool> isLeftAlone) => _meter.CreateObservableGauge(
        "policybot.model.circuit", () => new Measurement<int>(isLeftAlone() ? 1 : 0, Kind(kind)), "1", "1 while a deployment is left alone, else 0.");

    public void Watch(Func<long> budgetLeft) => _meter.CreateObservableGauge("policybot.model.budget_left", budgetLeft, "{token}", "Tokens that may still be used within this hour.");

    private static KeyValuePair<string, object?> Kind(ModelKind kind) => new("kind", kind == ModelKind.Chat ? "chat" : "embeddings");
}
