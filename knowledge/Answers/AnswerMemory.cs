using System.Text.Json;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Answers of the last minutes, so that a question that goes round is searched for once. In memory alone, and not for long: all of them are dropped when they
/// are five minutes old at most, when there are too many, and when the policies change.
/// </summary>
internal sealed class AnswerMemory : IDisposable
{
    public const int Most = 300;

    /// <summary>Nobody's question stays here longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock _door = new();
    private readonly Dictionary<Key, Answer> _answers = [];
    private readonly WeakReference<Generation?> _generation = new(null); // an index that was replaced is not kept from going
    private readonly TimeProvider _time;
    private readonly ITimer _end;
    private long _since;

    public AnswerMemory(TimeProvider time)
    {
        _time = time;
        _end = time.CreateTimer(_ => Forget(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <returns><see langword="null"/> when it was not asked lately, by somebody who may read the same and on these policies.</returns>
    public Answer? Find(Question question, Generation generation)
    {
        lock (_door)
        {
            return IsOf(generation) && _time.GetElapsedTime(_since) < Longest ? _answers.GetValueOrDefault(Key.Of(question)) : null;
        }
    }

    /// <param name="generation">The one that the answer came from.</param>
    public void Keep(Question question, Answer answer, Generation generation)
    {
        lock (_door)
        {
            if (!IsOf(generation) || _answers.Count >= Most || _time.GetElapsedTime(_since) >= Longest) _answers.Clear();
            if (_answers.Count == 0)
            {
                _generation.SetTarget(generation);
                _since = _time.GetTimestamp();
                _end.Change(Longest, Timeout.InfiniteTimeSpan);
            }

            _answers.TryAdd(Key.Of(question), answer);
        }
    }

    public void Dispose() => _end.Dispose();

    private void Forget()
    {
        lock (_door) _answers.Clear();
    }

    private bool IsOf(Generation generation) => _generation.TryGetTarget(out var known) && ReferenceEquals(known, generation);

    /// <summary>All that an answer depends on beside the policies, for a question that leans on no other.</summary>
    private sealed record Key(string Text, string Audiences, string? Jurisdiction, DateOnly On, bool MayBeWritten)
    {
        // Audiences as JSON, so that no name, however it is written, reads like two.
        public static Key Of(Question question) => new(
            question.Text, question.Audiences.Count == 0 ? "" : JsonSerializer.Serialize(question.Audiences.Order(StringComparer.Ordinal)), question.Jurisdiction, question.On, question.MayBeWritten);
    }
}
