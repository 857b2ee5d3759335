using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.GiveFeedback;

/// <summary>"Did this help?": counts a yes, and asks for the reason of a no.</summary>
internal sealed class GiveFeedbackDialogue(FeedbackDesk desk, IOptions<FeedbackOptions> options) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.FeedbackYes or Verbs.FeedbackNo or Verbs.FeedbackSend;

    public Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) => Task.FromResult(pressed.Verb switch
    {
        Verbs.FeedbackYes => Thank(desk.Read(pressed.Fields)),
        Verbs.FeedbackNo => Reply.Of(desk.Read(pressed.Fields) is { } slip ? FeedbackForm.Of(slip, options.Value.ShowWordingFrom, isMissing: false) : FeedbackForm.TooOld()),
        _ => Reply.Of(Send(desk.Read(pressed.Fields), FeedbackForm.ReasonIn(pressed.Fields))),
    });

    private Reply Thank(FeedbackSlip? slip)
    {
        if (slip is null)
            return Reply.Of(CardFrame.Of(Texts.FeedbackQuestion, [CardText.Paragraph(Texts.FeedbackTooOld)]));

        desk.Keep(slip, Verdict.Helpful);

        return Reply.Of(CardFrame.Of(Texts.FeedbackThanksHeading, [CardText.Paragraph(Texts.FeedbackThanksYes)]));
    }

    private DialogStep Send(FeedbackSlip? slip, Verdict? reason)
    {
        if (slip is null)
            return FeedbackForm.TooOld();
        if (reason is not { } verdict)
            return FeedbackForm.Of(slip, options.Value.ShowWordingFrom, isMissing: true);

        desk.Keep(slip, verdict);

        return FeedbackForm.Thanks(slip.Question);
    }
}
