using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>How one attempt ended: with an answer, or with why there is none.</summary>
internal readonly record struct Attempt
{
    /// <value><see langword="null"/> when it failed.</value>
    public HttpResponseMessage? Answer { get; private init; }

    public ModelTrouble Trouble { get; private init; }

    /// <summary>A status, or a word for what came in place of one; never anything that the other side said.</summary>
    public string Code { get; private init; }

    /// <summary>As the other side asked; <see langword="null"/> when it said nothing.</summary>
    public TimeSpan? After { get; private init; }

    /// <summary>Whether the same call may go well a moment later; then it speaks against the deployment, too.</summary>
    public bool IsPassing => Answer is null && Trouble is ModelTrouble.Busy or ModelTrouble.Down or ModelTrouble.TooSlow;

    public static Attempt Answered(HttpResponseMessage answer) => new() { Answer = answer, Code = ((int)answer.StatusCode).ToString() };

    public static Attempt Failed(ModelTrouble trouble, string code, TimeSpan? after = null) => new() { Trouble = trouble, Code = code, After = after };
}
