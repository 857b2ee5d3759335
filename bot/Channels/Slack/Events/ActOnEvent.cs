using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Home;
using PolicyBot.Channels.Slack.Replies;
using PolicyBot.Channels.Slack.Turns;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Events;

/// <summary>Does what an event asks for, once it has been acknowledged.</summary>
internal sealed partial class ActOnEvent(
    ITakeTurns conversation,
    FindWorkspace workspaces,
    Askers askers,
    ChatMemory memory,
    CardRenderer renderer,
    ShowReply show,
    IPostPatiently post,
    ICallSlack slack,
    ShowHome home,
    UsersSeen users,
    TimeProvider time,
    ILogger<ActOnEvent> logger)
{
    /// <summary>Whether there is anything to do about it. Whatever else comes is acknowledged and left alone: other bots, our own messages, what is said to others.</summary>
    public static bool Concerns(SlackEvent occurred) => occurred switch
    {
        { Type: EventTypes.Uninstalled } => true,
        { Type: EventTypes.TokensRevoked } => occurred.RevokesBot,
        { Person: null } or { Channel: "" } => false,
        { Type: EventTypes.Message, Ts: "" } or { Type: EventTypes.Mention, Ts: "" } => false,
        { Type: EventTypes.Message, Subtype: null or EventTypes.FileShare } => occurred.IsOwnChat || occurred.Text.Contains("<@", StringComparison.Ordinal),
        { Type: EventTypes.Message, Subtype: EventTypes.Changed } => occurred.EditedTs is not null,
        { Type: EventTypes.Message, Subtype: EventTypes.Deleted } => true,
        { Type: EventTypes.Mention or EventTypes.HomeOpened or EventTypes.AssistantStarted } => true,
        _ => false,
    };

    public async Task ActAsync(SlackEvent occurred, CancellationToken cancellationToken)
    {
        if (occurred.Type is EventTypes.Uninstalled or EventTypes.TokensRevoked)
        {
            await workspaces.ForgetAsync(occurred.TeamId, occurred.EnterpriseId, cancellationToken);
            return;
        }

        if (await workspaces.FindAsync(occurred.TeamId, occurred.EnterpriseId, cancellationToken) is not { } workspace)
        {
            LogNotInstalled();
            return;
        }

        if (occurred.Person is { } person && person.UserId != workspace.BotUserId)
            await ActAsync(occurred, person, workspace, cancellationToken);
    }

    private Task ActAsync(SlackEvent occurred, SlackPerson person, Workspace workspace, CancellationToken cancellationToken) => occurred switch
    {
        { Type: EventTypes.HomeOpened, Tab: "home" } => home.ShowAsync(workspace, person, cancellationToken),
        { Type: EventTypes.HomeOpened } => SuggestAsync(occurred, workspace, cancellationToken),
        { Type: EventTypes.AssistantStarted } => SuggestAsync(occurred, workspace, cancellationToken),
        { Subtype: EventTypes.Deleted } => TakeBackAsync(occurred, workspace, cancellationToken),
        _ when !occurred.IsOwnChat && !SaidText.Mentions(occurred.Text, workspace.BotUserId) => Task.CompletedTask,
        { Subtype: EventTypes.Changed } => HearAgainAsync(occurred, person, workspace, cancellationToken),
        _ => HearAsync(occurred, person, workspace, cancellationToken),
    };

    private async Task HearAsync(SlackEvent occurred, SlackPerson person, Workspace workspace, CancellationToken cancellationToken)
    {
        var place = PlaceOf(occurred, person, workspace);
        var status = StatusOf(occurred, workspace);
        try
        {
            if (await askers.FindAsync(workspace, person, InquiryOf(occurred), cancellationToken) is not { } asker)
            {
                await show.ShowAsync(OutsideCards.ForStrangers(), place with { OnlyForAsker = !occurred.IsOwnChat }, cancellationToken);
                return;
            }

            var line = LineOf(occurred, person);
            var before = memory.QuestionBefore(line);
            var answers = new List<MessagePlace>();
            foreach (var turn in TurnsIn(occurred, asker, workspace, before).Select(turn => turn with { Locale = users.LocaleOf(workspace, person.UserId, asker) }))
            {
                place = show.WithDraft(place, cancellationToken);
                var reply = await TakeAsync(turn with { Draft = place.Draft }, status, cancellationToken);
                answers.AddRange(await show.ShowAsync(turn, reply, place, cancellationToken));
                memory.Remember(line, reply.Question);
            }

            memory.RememberAnswers(new MessagePlace(occurred.Channel, occurred.Ts), new Answered<MessagePlace>(answers, before));
        }
        catch (CannotTellWhoException)
        {
            await show.ShowAsync(OutsideCards.CannotTellWho(), place with { OnlyForAsker = !occurred.IsOwnChat }, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whoever asked is told; what went wrong is for the log.
            await show.ShowAsync(TroubleCard.Make(), place, cancellationToken);
            throw;
        }
        finally
        {
            if (status is not null)
                await status.ClearAsync(cancellationToken);
        }
    }

    /// <summary>A question that was edited is answered anew in the place of the old answer.</summary>
    private async Task HearAgainAsync(SlackEvent occurred, SlackPerson person, Workspace workspace, CancellationToken cancellationToken)
    {
        var asked = new MessagePlace(occurred.Channel, occurred.Ts);
        if (memory.AnswersTo(asked) is not { } known
            || await askers.FindAsync(workspace, person, InquiryOf(occurred), cancellationToken) is not { } asker
            || TurnsIn(occurred, asker, workspace, known.QuestionBefore).FirstOrDefault() is not Turn.Said turn)
            return;

        var place = PlaceOf(occurred, person, workspace);
        var status = StatusOf(occurred, workspace);
        try
        {
            var reply = await TakeAsync(turn with { Locale = users.LocaleOf(workspace, person.UserId, asker) }, status, cancellationToken);
            await AnswerInPlaceAsync(asked, known, renderer.Bodies(reply), place, cancellationToken);
            memory.Remember(LineOf(occurred, person), reply.Question);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The old answer is none to what the question says now.
            await AnswerInPlaceAsync(asked, known, renderer.Messages(TroubleCard.Make()), place, cancellationToken);
            throw;
        }
        finally
        {
            if (status is not null)
                await status.ClearAsync(cancellationToken);
        }
    }

    private async Task AnswerInPlaceAsync(MessagePlace asked, Answered<MessagePlace> known, IReadOnlyList<MessageBody> bodies, ReplyPlace place, CancellationToken cancellationToken) =>
        memory.RememberAnswers(
            asked,
            await known.ReplaceAsync(
                bodies,
                (answer, body, token) => post.UpdateAsync(place.Workspace, answer, body, token),
                (answer, token) => post.DeleteAsync(place.Workspace, answer, token),
                async (more, token) => [.. await show.PostAsync(more, place, token)],
                cancellationToken));

    /// <summary>A question that was deleted takes its answer with it: the answer shows what was asked.</summary>
    private async Task TakeBackAsync(SlackEvent occurred, Workspace workspace, CancellationToken cancellationToken)
    {
        var asked = new MessagePlace(occurred.Channel, occurred.Ts);
        foreach (var answer in memory.AnswersTo(asked)?.Messages ?? [])
            await post.DeleteAsync(workspace, answer, cancellationToken);
        memory.ForgetAnswersTo(asked);
    }

    private async Task SuggestAsync(SlackEvent occurred, Workspace workspace, CancellationToken cancellationToken)
    {
        SuggestedPrompt[] prompts =
        [
            new(Texts.WelcomeExampleOne, Texts.WelcomeExampleOne),
            new(Texts.WelcomeExampleTwo, Texts.WelcomeExampleTwo),
            new(Texts.WelcomeExampleThree, Texts.WelcomeExampleThree),
            new(Texts.ButtonHelp, Texts.SlackHelpPrompt),
        ];
        await slack.SuggestAsync(workspace, occurred.Channel, occurred.ThreadTs, Texts.WelcomeExamplesHeading, prompts, cancellationToken);
    }

    /// <returns>None when nothing was said that is meant for the bot.</returns>
    private static IEnumerable<Turn> TurnsIn(SlackEvent occurred, Asker asker, Workspace workspace, string? before)
    {
        var text = SaidText.Plain(occurred.Text, workspace.BotUserId);
        var inGroup = !InPrivate(occurred);
        if (text.Length > 0)
            yield return TurnsOf.Said(asker, text, inGroup, before);
        else if (!occurred.HasFiles)
            yield return Pressed(Verbs.Help);

        if (occurred.HasFiles)
            yield return Pressed(Verbs.Files);

        Turn Pressed(string verb) => TurnsOf.Pressed(asker, verb, new Dictionary<string, string>(), inDialog: false, ownFeedback: true, inGroup);
    }

    private Task<Reply> TakeAsync(Turn turn, WorkingStatus? status, CancellationToken cancellationToken)
    {
        var taking = conversation.TakeAsync(turn, cancellationToken);
        return taking.IsCompleted || status is null ? taking : status.WhileAsync(taking, cancellationToken);
    }

    // In a channel Slack shows nothing of the kind.
    private WorkingStatus? StatusOf(SlackEvent occurred, Workspace workspace) =>
        occurred.IsOwnChat ? new WorkingStatus(slack, time, workspace, new MessagePlace(occurred.Channel, occurred.ThreadTs ?? occurred.Ts)) : null;

    // In a channel the answer is a thread below the question. What one's own people ask where strangers read along, only they see answered.
    private static ReplyPlace PlaceOf(SlackEvent occurred, SlackPerson person, Workspace workspace) => new()
    {
        Workspace = workspace,
        UserId = person.UserId,
        Channel = occurred.Channel,
        ThreadTs = occurred.ThreadTs,
        NewThreadTs = occurred.IsOwnChat ? null : occurred.Ts,
        OnlyForAsker = !occurred.IsOwnChat && occurred.IsSharedOutside,
    };

    private static Inquiry InquiryOf(SlackEvent occurred) => new() { MayBeOutside = occurred.IsSharedOutside, Audiences = InPrivate(occurred), HasTime = true };

    private static bool InPrivate(SlackEvent occurred) => occurred.IsOwnChat || occurred.IsSharedOutside;

    // In a channel each question begins a thread, in which it goes on.
    private static ChatLine LineOf(SlackEvent occurred, SlackPerson person) =>
        new(occurred.Channel, occurred.IsOwnChat ? occurred.ThreadTs : occurred.ThreadTs ?? occurred.Ts, person.UserId);

    [LoggerMessage(LogLevel.Warning, "An event came for a workspace in which the bot is not installed, or that is not one of Slack:AllowedTeams. It was left alone.")]
    private partial void LogNotInstalled();
}
