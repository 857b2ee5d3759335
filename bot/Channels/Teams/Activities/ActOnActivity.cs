using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Invokes;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Does what an activity asks for, once it has been acknowledged.</summary>
internal sealed class ActOnActivity(
    ITakeTurns conversation,
    TurnsOf turns,
    ShortMemory memory,
    IServiceUrls serviceUrls,
    ISendPatiently connector,
    ICallConnector once,
    IKeepConversations people,
    MeetHandlers handlers,
    TimeProvider time,
    ILogger<ActOnActivity> logger)
{
    public const string ExpectReplies = "expectReplies";

    private const string Added = "add";
    private const string Removed = "remove";

    /// <summary>How long an answer may take before Teams shows that somebody writes, and how long it shows that.</summary>
    private static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(3);

    /// <summary>While the database is away.</summary>
    private static readonly TimeSpan ForgetAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is anything to do about it. Whatever else comes is acknowledged and left alone (A2014).</summary>
    public static bool Concerns(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => true,
        ActivityTypes.InstallationUpdate => activity.Action is Added or Removed, // not when the app is only brought up to date
        ActivityTypes.ConversationUpdate => activity.MembersAdded.Count > 0,
        ActivityTypes.MessageUpdate => activity.EventType is "editMessage",
        ActivityTypes.MessageDelete => activity.EventType is "softDeleteMessage",
        _ => false,
    };

    /// <exception cref="InvalidOperationException">The service address was not trusted when it came in: a defect of the door.</exception>
    public Task ActAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!serviceUrls.TryTrust(activity.ServiceUrl, out var serviceUrl))
            throw new InvalidOperationException("An activity with a service address that is not trusted came past the door.");

        return ActAsync(activity, new PostByConnector(connector, once, new ConversationAddress(serviceUrl, activity.ConversationId), time, logger), cancellationToken);
    }

    /// <summary>The same, with the answers in the response.</summary>
    public async Task<InvokeAnswer> CollectAsync(Activity activity, CancellationToken cancellationToken)
    {
        var post = new PostInResponse();
        await ActAsync(activity, post, cancellationToken);

        return InvokeAnswer.Of(new JsonObject { ["activities"] = new JsonArray([.. post.Sent.Select(activity => JsonNode.Parse(ActivityJson.Write(activity).Span))]) });
    }

    /// <param name="post">Where the answers go.</param>
    public async Task ActAsync(Activity activity, IPost post, CancellationToken cancellationToken)
    {
        using var words = TextCulture.For(activity.Locale);
        try
        {
            await DoAsync(activity, post, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && activity.Type is ActivityTypes.Message)
        {
            // Whoever asked is told; what went wrong is for the log.
            await post.SendAsync(StreamMessages.Of(activity, TroubleCard.Make()), cancellationToken);
            throw;
        }
        finally
        {
            await post.TidyAsync(cancellationToken);
        }
    }

    private Task DoAsync(Activity activity, IPost post, CancellationToken cancellationToken) => activity.Type switch
    {
        ActivityTypes.Message => HearAsync(activity, post, cancellationToken),
        ActivityTypes.MessageUpdate => HearAgainAsync(activity, post, cancellationToken),
        ActivityTypes.MessageDelete => TakeBackAsync(activity, post, cancellationToken),
        ActivityTypes.InstallationUpdate when activity.Action is Removed => LeaveAsync(activity, cancellationToken),
        ActivityTypes.InstallationUpdate => WelcomeAsync(activity, post, cancellationToken),
        ActivityTypes.ConversationUpdate when activity.MembersAdded.Contains(activity.Recipient.Id) => WelcomeAsync(activity, post, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task HearAsync(Activity activity, IPost post, CancellationToken cancellationToken)
    {
        await handlers.MeetAsync(activity, cancellationToken);
        var before = memory.QuestionBefore(activity);
        var answers = new List<string>();
        foreach (var turn in TurnsIn(activity, before))
            answers.AddRange(await SendAsync(activity, turn, await TakeAsync(turn with { Draft = post.Draft(activity, cancellationToken) }, post, cancellationToken), post, cancellationToken));
        memory.RememberAnswers(activity, new Answered<string>(answers, before));
    }

    /// <summary>A question that was edited is answered anew in the place of the old answer.</summary>
    private async Task HearAgainAsync(Activity activity, IPost post, CancellationToken cancellationToken)
    {
        if (memory.AnswersTo(activity) is not { } known || TurnsIn(activity, known.QuestionBefore).FirstOrDefault() is not Turn.Said turn)
            return;

        var reply = await TakeAsync(turn, post, cancellationToken);
        var answered = await known.ReplaceAsync(
            StreamMessages.Of(activity, turn, reply), post.UpdateAsync, post.DeleteAsync, (more, token) => SendAsync(more, post, token), cancellationToken);

        memory.RememberAnswers(activity, answered);
        Remember(activity, reply, answered.Messages is [var first, ..] ? first : null);
    }

    /// <summary>A question that was deleted takes its answer with it: the answer shows what was asked.</summary>
    private async Task TakeBackAsync(Activity activity, IPost post, CancellationToken cancellationToken)
    {
        foreach (var answer in memory.AnswersTo(activity)?.Messages ?? [])
            await post.DeleteAsync(answer, cancellationToken);
        memory.ForgetAnswersTo(activity);
    }

    private async Task WelcomeAsync(Activity activity, IPost post, CancellationToken cancellationToken)
    {
        await handlers.MeetAsync(activity, cancellationToken);
        if (!memory.IsFirstWelcome(activity.ConversationId))
            return;

        var turn = turns.Pressed(activity, Verbs.Help, new Dictionary<string, string>(), inDialog: false);
        await SendAsync(activity, turn, await conversation.TakeAsync(turn, cancellationToken), post, cancellationToken);
    }

    private async Task LeaveAsync(Activity activity, CancellationToken cancellationToken)
    {
        memory.ForgetWelcome(activity.ConversationId);
        if (activity.IsPersonal && activity.Tenants.Count > 0)
            await ForgetAsync(activity.Tenants[0], activity.From.Id, cancellationToken);
    }

    // Nobody tells us a second time that somebody has left, so it is done when the database is back. Should they return meanwhile, they wait in the same line.
    private async Task ForgetAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await people.ForgetAsync(tenant, user, cancellationToken);
                return;
            }
            catch (StorageUnavailableException)
            {
                await Task.Delay(ForgetAgainAfter, time, cancellationToken);
            }
        }
    }

    /// <returns>None when nothing was said or pressed that is meant for the bot.</returns>
    private IEnumerable<Turn> TurnsIn(Activity activity, string? before)
    {
        if (TurnsOf.Read(activity.Value) is { Verb.Length: > 0 } pressed)
            return [turns.Pressed(activity, pressed.Verb, pressed.Fields, inDialog: false, before) with { OwnText = true }];
        if (TurnsOf.TextTo(activity) is not { } text)
            return [];

        var isFile = activity.AttachmentTypes.Any(SentFiles.IsOne);
        var isBare = text.Length == 0 && (isFile || activity.Mentions.Count == 0);

        return
        [
            .. isBare ? Array.Empty<Turn>() : [turns.Said(activity, text, before)],
            .. isFile ? [turns.Pressed(activity, Verbs.Files, new Dictionary<string, string>(), inDialog: false)] : Array.Empty<Turn>(),
        ];
    }

    private async Task<Reply> TakeAsync(Turn turn, IPost post, CancellationToken cancellationToken)
    {
        // Some client sent the button of a dialog as a message. What the dialog shows is not for the stream, so the turn is not taken: the button comes again.
        if (turn is Turn.Pressed pressed && InDialog.Opens(pressed.Verb))
            return Reply.Of(OpenDialogCard.Of(pressed));

        var taking = conversation.TakeAsync(turn, cancellationToken);
        if (taking.IsCompleted)
            return await taking;

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(post, over.Token);
        try
        {
            return await taking;
        }
        finally
        {
            await over.CancelAsync();
            await typing; // soon, since it was cancelled: the answer must not be overtaken by a sign that it is on its way
        }
    }

    private async Task ShowTypingAsync(IPost post, CancellationToken cancellationToken)
    {
        try
        {
            var patience = TypingAfter;
            do
            {
                await Task.Delay(patience, time, cancellationToken);
                patience = TypingLasts;
            }
            while (await post.ShowTypingAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The answer is there.
        }
    }

    private async Task<IReadOnlyList<string>> SendAsync(Activity activity, Turn turn, Reply reply, IPost post, CancellationToken cancellationToken)
    {
        var ids = await SendAsync(StreamMessages.Of(activity, turn, reply), post, cancellationToken);
        Remember(activity, reply, ids is [var first, ..] ? first : null);

        return ids;
    }

    private static async Task<IReadOnlyList<string>> SendAsync(IEnumerable<OutgoingActivity> messages, IPost post, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var message in messages)
        {
            if (await post.SendAsync(message, cancellationToken) is { } id)
                ids.Add(id);
        }

        return ids;
    }

    private void Remember(Activity activity, Reply reply, string? answer)
    {
        if (reply.Question is { } question)
            memory.Remember(activity, question);
        if (reply.Answer?.Feedback is { } feedback)
            memory.RememberFeedback(activity.ConversationId, answer, feedback);
    }
}
