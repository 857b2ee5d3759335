using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Web;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;

namespace PolicyBot.Channels.Slack.Install;

/// <summary>What the administrator reads at the end.</summary>
internal static class InstallPage
{
    public static ContentHttpResult Of(InstallResult result) => result switch
    {
        InstallResult.Installed => Page(StatusCodes.Status200OK, Texts.SlackInstallDone, Texts.SlackInstallDoneBody, mayBeginAgain: false),
        InstallResult.NotAllowed => Page(StatusCodes.Status403Forbidden, Texts.SlackInstallNotAllowed, Texts.SlackInstallNotAllowedBody, mayBeginAgain: false),
        InstallResult.Refused { Code: var code } =>
            Page(StatusCodes.Status502BadGateway, Texts.SlackInstallRefused, Texts.SlackInstallRefusedBody.With(code, SlackErrors.Sentence(code)), mayBeginAgain: true),
        InstallResult.NotKept => Page(StatusCodes.Status503ServiceUnavailable, Texts.SlackInstallNotKept, Texts.SlackInstallNotKeptBody, mayBeginAgain: true),
        InstallResult.TryAgain => Page(StatusCodes.Status503ServiceUnavailable, Texts.SlackInstallTrouble, Texts.SlackInstallTroubleBody, mayBeginAgain: true),
        _ => throw new InvalidOperationException(result.GetType().Name),
    };

    public static ContentHttpResult TooLate() => Page(StatusCodes.Status400BadRequest, Texts.SlackInstallTooLate, Texts.SlackInstallTooLateBody, mayBeginAgain: true);

    public static ContentHttpResult Cancelled() => Page(StatusCodes.Status200OK, Texts.SlackInstallCancelled, Texts.SlackInstallCancelledBody, mayBeginAgain: true);

    private static ContentHttpResult Page(int status, string heading, string sentence, bool mayBeginAgain)
    {
        var html = new StringBuilder().Begin(heading, files: "").Element("h1", heading).Element("p", sentence);
        if (mayBeginAgain)
            html.Append("<p><a href=\"").Append(InstallEndpoints.Install).Append("\">").Words(Texts.SlackInstallAgain).Append("</a></p>\n");

        return TypedResults.Content(html.End(), "text/html", Encoding.UTF8, status);
    }
}
