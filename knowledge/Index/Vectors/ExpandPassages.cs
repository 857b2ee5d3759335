using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>
/// Where the operator wants it, has a chat model write the questions that a passage answers: people ask in other words than policies are written in.
/// Only vectors are made of them; nobody is ever shown one.
/// </summary>
internal sealed partial class ExpandPassages
{
    /// <summary>So that what is done once for a passage never takes the place of somebody who waits for an answer.</summary>
    public static readonly TimeSpan BetweenPassages = TimeSpan.FromSeconds(30);

    private readonly WriteQuestions? _write;
    private readonly IModelReadiness _readiness;
    private readonly ILogger _logger;

    public ExpandPassages(IEnumerable<IChatClient> chats, IModelReadiness readiness, IOptions<KnowledgeOptions> options, TimeProvider time, ILogger<ExpandPassages> logger)
    {
        (_readiness, _logger) = (readiness, logger);
        if (options.Value.Expand && chats.LastOrDefault() is { } chat) _write = new WriteQuestions(chat, time);
    }

    /// <summary>That writes the questions; empty when none are to be written.</summary>
    public string Model => _write is null ? "" : _readiness.ChatModel;

    /// <summary>Takes one passage that was never asked about.</summary>
    /// <returns>How long to wait before the next, or before the same is tried again; <see langword="null"/> when there is none.</returns>
    public async Task<TimeSpan?> WriteNextAsync(HashedPassages passages, KnownVectors known, CancellationToken cancellationToken)
    {
        if (_write is null || Next(passages, known) is not { } next) return null;
        if (!_readiness.MayWrite) return RestAfterFailure.NotReady;

        try
        {
            known.Learn(passages.Hashes[next], await _write.OfAsync(passages.Passages[next], cancellationToken));

            return BetweenPassages;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var rest = RestAfterFailure.Of(e);
            LogFailed(RestAfterFailure.CodeOf(e), rest);

            return rest;
        }
    }

    private static int? Next(HashedPassages passages, KnownVectors known)
    {
        for (var i = 0; i < passages.Hashes.Count; i++)
            if (!known.Questions.ContainsKey(passages.Hashes[i])) return i;

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The model wrote no questions ({Failure}); passages are found without them, and it is asked again in {Rest}.")]
    private partial void LogFailed(string failure, TimeSpan rest);
}
