using System.Diagnostics.Metrics;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Counts what comes of asking a model. Codes and numbers alone.</summary>
internal sealed class WritingMeter
{
    public const string Name = "PolicyBot.Writing";

    private readonly Counter<long> _asked;
    private readonly Counter<long> _written;
    private readonly Counter<long> _cutShort;
    private readonly Counter<long> _fallbacks;
    private readonly Counter<long> _shown;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _followUps;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _firstSentence;

    public WritingMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _asked = meter.CreateCounter<long>("policybot.writing.asked", description: "Answers that a model was asked to write.");
        _written = meter.CreateCounter<long>("policybot.writing.written", description: "Written answers given.");
        _cutShort = meter.CreateCounter<long>("policybot.writing.cut_short", description: "Of the written answers those in which the model broke off.");
        _fallbacks = meter.CreateCounter<long>("policybot.writing.fallbacks", description: "Answers quoted or declined though a model might have written them, by reason.");
        _shown = meter.CreateCounter<long>("policybot.writing.sentences.shown", description: "Sentences that were proved.");
        _dropped = meter.CreateCounter<long>("policybot.writing.sentences.dropped", description: "Sentences that were not shown, by reason.");
        _followUps = meter.CreateCounter<long>("policybot.writing.follow_ups", description: "Follow-ups made whole by a model, by whether that could be used.");
        _duration = meter.CreateHistogram<double>("policybot.writing.duration", "s", "From asking the model to its last word.");
        _firstSentence = meter.CreateHistogram<double>("policybot.writing.first_sentence", "s", "From asking the model to the first sentence that was proved.");
    }

    public void Asked() => _asked.Add(1);

    public void Written(bool isCutShort)
    {
        _written.Add(1);
        if (isCutShort) _cutShort.Add(1);
    }

    public void FellBack(string reason) => _fallbacks.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

    public void Shown() => _shown.Add(1);

    public void Dropped(string reason) => _dropped.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

    public void FollowUp(bool isUsed) => _followUps.Add(1, KeyValuePair.Create<string, object?>("outcome", isUsed ? "used" : "refused"));

    public void Took(TimeSpan duration) => _duration.Record(duration.TotalSeconds);

    public void FirstSentenceAfter(TimeSpan duration) => _firstSentence.Record(duration.TotalSeconds);
}
