using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;
using static PolicyBot.Knowledge.Tests.Answers.Writing.VisitorPolicies;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>What an operator can see of it: codes and numbers.</summary>
public sealed class CountingWrittenAnswers : IDisposable
{
    private readonly VisitorPolicies _policies = new();
    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private readonly List<string> _counted = [];
    private readonly OwnMeters _meters = new();

    public CountingWrittenAnswers()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == WritingMeter.Name) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Count(instrument, count, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, 1, tags));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
        _policies.Dispose();
    }

    [Fact]
    public async Task A_written_answer_with_what_was_shown_and_what_was_not()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept), ModelAnswer.Verbatim(request, Kept), ModelAnswer.Sentence("Nobody knows anything.")));
        await AskAsync();

        Assert.Equal(
            ["asked", "duration", "first_sentence", "sentences.dropped NoQuote", "sentences.dropped Repeated", "sentences.shown", "written"],
            _counted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_was_cut_short()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept))[..^1]);
        await AskAsync();

        Assert.Contains("cut_short", _counted);
        Assert.Contains("written", _counted);
    }

    [Fact]
    public async Task One_that_was_not_covered()
    {
        await AskAsync();

        Assert.Contains("fallbacks NothingProved", _counted);
    }

    [Fact]
    public async Task A_model_that_failed()
    {
        _policies.Model.Answers = (_, _) => throw new ModelException(ModelTrouble.Filtered, cause: null);
        await AskAsync();

        Assert.Contains("fallbacks Filtered", _counted);
    }

    [Theory]
    [InlineData("How long does reception keep camera recordings?", "used")]
    [InlineData("How long does Jane keep camera recordings?", "refused")]
    public async Task A_follow_up(string whole, string outcome)
    {
        _policies.Model.Completes = _ => $$"""{"question":"{{whole}}"}""";
        await AskAsync("and camera recordings?");

        Assert.Contains($"follow_ups {outcome}", _counted);
    }

    private async Task AskAsync(string? followUp = null)
    {
        await using var knowledge = await _policies.StartAsync(more: services => services.AddSingleton<IMeterFactory>(_meters));
        await knowledge.AskAsync(followUp is null ? VisitorPolicies.Question : VisitorPolicies.Question with { Text = followUp, Previous = AskedText });
    }

    private void Count(Instrument instrument, double count, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!ReferenceEquals(instrument.Meter.Scope, _meters)) return;

        Assert.Equal(1, count);
        var tag = tags.Length == 0 ? "" : $" {tags[0].Value}";
        lock (_lock) _counted.Add(instrument.Name["policybot.writing.".Length..] + tag);
    }

    /// <summary>Tells the counts of this test from those of others that run beside it.</summary>
    private sealed class OwnMeters : IMeterFactory
    {
        private readonly List<Meter> _made = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            _made.Add(new Meter(options));

            return _made[^1];
        }

        public void Dispose()
        {
            foreach (var meter in _made) meter.Dispose();
        }
    }
}
