using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyBot.Tests.Models;

/// <summary>Every measurement of the meter of one program, with its tags.</summary>
internal sealed class FiguresBook : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _seen = [];

    public FiguresBook(IServiceProvider services)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "PolicyBot.Model" && ReferenceEquals(instrument.Meter.Scope, services.GetService<IMeterFactory>()))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    public IEnumerable<(string Name, double Value, string Tags)> Seen => _seen;

    /// <param name="tags">In the order of their names, such as <c>code=429,kind=chat</c>.</param>
    public double Sum(string name, string? tags = null) => _seen.Where(one => one.Name == $"policybot.model.{name}" && (tags is null || one.Tags == tags)).Sum(one => one.Value);

    public int Count(string name) => _seen.Count(one => one.Name == $"policybot.model.{name}");

    /// <summary>What a gauge shows now.</summary>
    public double Look(string name, string tags = "")
    {
        _listener.RecordObservableInstruments();
        return _seen.Last(one => one.Name == $"policybot.model.{name}" && one.Tags == tags).Value;
    }

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        List<string> named = [];
        foreach (var (name, tag) in tags)
            named.Add($"{name}={tag}");
        named.Sort(StringComparer.Ordinal);
        _seen.Enqueue((instrument.Name, value, string.Join(',', named)));
    }
}
