using System.Globalization;
using PolicyBot.Storage;

namespace PolicyBot.Hosting;

/// <summary>Whatever goes wrong, the caller gets problem details (RFC 9457) with a sentence, and nothing of the exception; the log gets its type and stack.</summary>
internal sealed partial class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, e);
        }
        catch (Exception e)
        {
            LogDefect(e);
            http.Abort(); // half an answer must not look like a whole one
        }
    }

    private async Task AnswerAsync(HttpContext http, Exception e)
    {
        http.Response.Clear();
        switch (e)
        {
            case BadHttpRequestException bad:
                await ProblemAsync(http, bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? "That is too long to send at once."
                    : "The request is not one that this service understands.");
                break;
            case StorageUnavailableException:
                http.Response.Headers.RetryAfter = TryAgainAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                await ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, "This could not be saved, and nothing is lost. Please try again in a moment.");
                break;
            default:
                LogDefect(e);
                await ProblemAsync(http, StatusCodes.Status500InternalServerError, "Something went wrong on our side. Please try again; if it happens again, tell whoever runs this service.");
                break;
        }
    }

    private static Task ProblemAsync(HttpContext http, int status, string sentence) =>
        TypedResults.Problem(sentence, statusCode: status).ExecuteAsync(http);

    [LoggerMessage(LogLevel.Error, "A request failed.")]
    private partial void LogDefect(Exception exception);
}
