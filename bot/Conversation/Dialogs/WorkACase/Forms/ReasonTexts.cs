using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The forms that need no more than a reason. Read anew each time: whoever reads it next may have another language.</summary>
internal static class ReasonTexts
{
    public static ReasonWords Reopen => new(Verbs.LegalReopen, Texts.DeskReopenTitle, Texts.DeskReopenHeading, Texts.DeskReopenIntro, Texts.DeskReason, Texts.DeskReopenSend);

    public static ReasonWords StepAside => new(Verbs.LegalRecuse, Texts.DeskRecuseTitle, Texts.DeskRecuseHeading, Texts.DeskRecuseIntro, Ask: null, Texts.DeskRecuseSend);

    public static ReasonWords AskName => new(Verbs.LegalAskName, Texts.DeskAskNameTitle, Texts.DeskAskNameHeading, Texts.DeskAskNameIntro, Texts.DeskReason, Texts.DeskAskNameSend);
}
