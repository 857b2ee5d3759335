using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Home;
using PolicyBot.Channels.Slack.Replies;
using PolicyBot.Channels.Slack.Turns;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>Does what was pressed, chosen or submitted. Reports are taken in modals and nowhere else.</summary>
internal sealed partial class ActOnInteraction(
    ITakeTurns conversation,
    IWorkspaces workspaces,
    Askers askers,
    HeldFields held,
    CardRenderer renderer,
    ShowReply show,
    ShareAnswer share,
    ShowHome home,
    UsersSeen users,
    ILogger<ActOnInteraction> logger)
{
    public const string ReportShortcut = "report";
    public const string ReportMessageShortcut = "report_message";

    /// <summary>Pressed, or chosen from a menu.</summary>
    public async Task ActAsync(Interaction done, CancellationToken cancellationToken)
    {
        if (await WorkspaceOfAsync(done, cancellationToken) is not { } workspace || PressedIn(done) is not { Verb.Length: > 0 } pressed)
            return;

        var place = show.WithDraft(PlaceOf(done, workspace), cancellationToken);
        try
        {
            if (pressed.IsTooOld)
                await show.ShowAsync(TooOldCard.Make(), place, cancellationToken);
            else if (await AskerAsync(done, workspace, pressed.Verb, cancellationToken) is { } asker)
                await ActAsync(done, pressed, asker, place, cancellationToken);
            else
                await show.ShowAsync(OutsideCards.ForStrangers(), place, cancellationToken);
        }
        catch (CannotTellWhoException)
        {
            await show.ShowAsync(OutsideCards.CannotTellWho(), place, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await show.ShowAsync(TroubleCard.Make(), place, cancellationToken);
            throw;
        }
    }

    /// <summary>A modal, sent in.</summary>
    /// <exception cref="CannotTellWhoException">Nothing was sent, and it may be sent again.</exception>
    public async Task<SubmissionResult> SubmitAsync(Interaction done, CancellationToken cancellationToken)
    {
        if (await WorkspaceOfAsync(done, cancellationToken) is not { } workspace)
            return Closed();

        var sent = SubmittedView.Read(done.View, held);
        if (sent.IsTooOld || sent.Verb.Length == 0)
            return SubmissionTrouble.Of(done.View, Texts.SlackTooOld); // what was typed can still be copied
        if (await AskerAsync(done, workspace, sent.Verb, cancellationToken) is not { } asker)
            return SubmissionTrouble.Of(done.View, Texts.SlackStrangerSubmission);

        var turn = TurnsOf.Pressed(asker, sent.Verb, sent.Fields, inDialog: true, ownFeedback: false);
        var reply = await conversation.TakeAsync(turn with { Locale = users.LocaleOf(workspace, done.Person.UserId, turn.Asker) }, cancellationToken);
        return reply switch
        {
            { Dialog: DialogStep.Show { Errors.Count: > 0 } show } when SubmittedView.ErrorsOf(show, done.View, held) is { } errors =>
                new(ResponseAction.Errors(errors), () => renderer.Modal(show.Title, show.Card)),
            { Dialog: DialogStep.Show show } => Next(renderer.Modal(show.Title, show.Card)),
            { Cards: [var card, ..] } => Next(renderer.Modal(Texts.ChatDialogTitle, card)),
            _ => Closed(),
        };
    }

    /// <summary>What became of a modal came too late for its acknowledgement: the form that still stands there is replaced.</summary>
    public async Task ShowLateAsync(Interaction done, JsonObject view, CancellationToken cancellationToken)
    {
        if (done.Modal is { } modal && await WorkspaceOfAsync(done, cancellationToken) is { } workspace)
            await show.ReplaceAsync(workspace, modal with { Hash = null }, view, cancellationToken);
    }

    private static SubmissionResult Next(JsonObject view) => new(ResponseAction.Update(view), () => view.DeepClone().AsObject());

    // Slack lets a view be closed from afar only by its acknowledgement.
    private SubmissionResult Closed() => new(ResponseAction.Clear(), () => renderer.Modal(Texts.ChatDialogTitle, DoneCard.Make()));

    private async Task ActAsync(Interaction done, CardPress pressed, Asker.Employee asker, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (pressed.Verb == SlackVerbs.Share)
        {
            await share.ShareAsync(pressed.Fields, asker, place, cancellationToken);
            return;
        }

        var inDialog = done.Modal is not null || InDialog.Opens(pressed.Verb) || done.Type != InteractionTypes.Pressed;
        var turn = TurnsOf.Pressed(asker, pressed.Verb, pressed.Fields, inDialog, ownFeedback: !inDialog && !done.IsOnHome);
        var reply = await conversation.TakeAsync(turn with { Locale = users.LocaleOf(place.Workspace, done.Person.UserId, turn.Asker), Draft = place.Draft }, cancellationToken);

        // The outbox changes a notice for everybody: a second copy would only grow old.
        if (!reply.IsNoticeAgain)
            await show.ShowAsync(turn, reply, place, cancellationToken);
        if (done.IsOnHome && !Verbs.IsAnonymous(pressed.Verb)) // of what must not be known nothing changes there, and drawing it asks who it is
            await home.ShowAsync(place.Workspace, done.Person, cancellationToken);
    }

    private CardPress? PressedIn(Interaction done) => done switch
    {
        { Type: InteractionTypes.Pressed } => PressedButton.Read(done.Action, done.View, held),
        { Type: InteractionTypes.Shortcut, CallbackId: ReportShortcut } => new CardPress(Verbs.Report, new Dictionary<string, string>()),
        { Type: InteractionTypes.MessageShortcut, CallbackId: ReportMessageShortcut } => new CardPress(Verbs.Report, Reported(done.MessageText)),
        _ => null,
    };

    // The words alone: neither who wrote them nor where they stand.
    private static Dictionary<string, string> Reported(string text)
    {
        var words = SaidText.Plain(text, bot: "");
        return words.Length == 0 ? [] : new() { [nameof(ReportFields.WhatHappened)] = Texts.SlackReportedMessage.With(words) };
    }

    // A person who must not be known is not even looked up: neither their name nor what they may read matters.
    // A window has to open before its trigger expires: Slack is asked for as little as can be.
    private Task<Asker.Employee?> AskerAsync(Interaction done, Workspace workspace, string verb, CancellationToken cancellationToken)
    {
        var answers = verb is Verbs.Ask or Verbs.AskMore;
        var inquiry = new Inquiry
        {
            MayBeOutside = answers || verb is SlackVerbs.Share or Verbs.ReportNamed or Verbs.FileNamed or Verbs.MyReports or Verbs.MailboxMine or Verbs.Gaps || Verbs.IsForLegal(verb),
            IsNameless = Verbs.IsAnonymous(verb),
            Audiences = answers,
            Name = verb is Verbs.ReportNamed || Verbs.IsForLegal(verb),
        };
        return askers.FindAsync(workspace, done.Person, inquiry, cancellationToken);
    }

    private async Task<Workspace?> WorkspaceOfAsync(Interaction done, CancellationToken cancellationToken)
    {
        var workspace = await workspaces.FindAsync(done.TeamId, done.EnterpriseId, cancellationToken);
        if (workspace is null)
            LogNotInstalled();
        return workspace;
    }

    private static ReplyPlace PlaceOf(Interaction done, Workspace workspace) => new()
    {
        Workspace = workspace,
        UserId = done.Person.UserId,
        Trigger = done.Trigger,
        Modal = done.Modal,
        Channel = done.Channel,
        ThreadTs = done.ThreadTs,
        ResponseUrl = done.ResponseUrl,
        OnlyForAsker = !done.IsInOwnChat || done.IsEphemeral,
    };

    [LoggerMessage(LogLevel.Warning, "Something was pressed in a workspace in which the bot is not installed, or that is not one of Slack:AllowedTeams. It was left alone.")]
    private partial void LogNotInstalled();
}
