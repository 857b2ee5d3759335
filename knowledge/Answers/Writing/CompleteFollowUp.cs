using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Asks a model for the whole of a follow-up, and takes it only where it is made of what was said. Otherwise <see cref="FollowUp"/> has its own rule.</summary>
internal sealed class CompleteFollowUp(IEnumerable<IChatClient> clients, IOptions<KnowledgeOptions> options, TimeProvider time, WritingMeter meter)
{
    /// <summary>Nobody waits longer for what a rule can do, too.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Letters; a question is far shorter.</summary>
    private const int LongestReply = 4_000;

    private readonly IChatClient? _client = clients.LastOrDefault();

    public async Task<Completion> AskAsync(string text, string previous, Func<Word, bool> knows, CancellationToken cancellationToken)
    {
        // Of a question with something masked in it no whole one can come back.
        var (masked, before) = (Masking.Of(text, knows), Masking.Of(previous, knows));
        if (_client is null || Masking.HasTakenOut(masked) || Masking.HasTakenOut(before)) return Completion.None;

        var began = time.GetTimestamp();
        var whole = await AskAsync(_client, new AskedToComplete(before, masked), cancellationToken);
        var isGood = whole is not null && WholeQuestion.IsMadeOf(whole, masked, before);
        meter.FollowUp(isGood);

        return new Completion(isGood ? whole : null, time.GetElapsedTime(began));
    }

    private async Task<string?> AskAsync(IChatClient client, AskedToComplete asked, CancellationToken cancellationToken)
    {
        var limit = TimeSpan.FromTicks(Math.Min(Limit.Ticks, options.Value.WriteWithin.Ticks / 2));
        var reply = new StringBuilder();
        try
        {
            await foreach (var chunk in new Dictation(client, time).TakeAsync(Messages.For(asked), Schemas.FollowUp(), limit, cancellationToken))
                if (reply.Append(chunk).Length > LongestReply) return null;

            return JsonSerializer.Deserialize(reply.ToString(), WritingJson.Default.CompletedQuestion)?.Question.Trim();
        }
        catch (Exception e) when (e is ModelException or JsonException)
        {
            return null; // the rule does without
        }
    }
}
