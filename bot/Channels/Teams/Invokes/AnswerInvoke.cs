using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>Hands each invoke to what answers it. A name that nobody knows is 501, as the schema asks.</summary>
internal sealed class AnswerInvoke(AnswerDialog dialogs, AnswerAction actions, AnswerFeedback feedback, AnswerExtension extension)
{
    public async Task<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var words = TextCulture.For(activity.Locale);

        return await HandOnAsync(activity, cancellationToken);
    }

    private Task<InvokeAnswer> HandOnAsync(Activity activity, CancellationToken cancellationToken) => activity.Name switch
    {
        "task/fetch" or "task/submit" => dialogs.AnswerAsync(activity, Json.Part(activity.Value, "data"), cancellationToken),
        "adaptiveCard/action" => actions.AnswerAsync(activity, cancellationToken),
        "message/submitAction" => feedback.TakeAsync(activity, cancellationToken),
        "message/fetchTask" => feedback.AskAsync(activity, cancellationToken),
        "composeExtension/query" => extension.SearchAsync(activity, cancellationToken),
        "composeExtension/fetchTask" => extension.ReportAsync(activity, cancellationToken),
        "composeExtension/submitAction" => dialogs.AnswerAsync(activity, Json.Part(activity.Value, "data"), cancellationToken),
        _ => Task.FromResult(InvokeAnswer.NotImplemented),
    };
}
