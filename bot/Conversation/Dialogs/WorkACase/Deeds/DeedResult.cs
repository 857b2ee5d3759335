using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>What came of a form that was sent.</summary>
internal abstract record DeedResult
{
    private DeedResult() { }

    /// <summary>It was handed on, and this came of it.</summary>
    public sealed record Tried(WorkResult Result) : DeedResult;

    /// <summary>Nothing was done: the form is shown again, with what is wrong.</summary>
    public sealed record Again(CaseForm Form) : DeedResult;

    /// <summary>It was done, and this says so.</summary>
    public sealed record Shown(DialogStep Step) : DeedResult;

    /// <summary>There is no such case, for this person.</summary>
    public sealed record Gone : DeedResult;

    public static implicit operator DeedResult(WorkResult result) => new Tried(result);
}
