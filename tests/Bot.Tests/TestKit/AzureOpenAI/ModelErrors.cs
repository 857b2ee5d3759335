using System.Text.Json;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>Errors as Azure words them.</summary>
internal static class ModelErrors
{
    /// <summary>Stands in each; it must not be found in a log.</summary>
    public const string Words = "Words of the service, not to be logged.";

    public static ModelAnswer Of(int status, params (string Name, string Value)[] headers) => new()
    {
        Status = status,
        Headers = headers,
        Body = JsonSerializer.Serialize(new { error = new { code = CodeOf(status), message = Words } }),
    };

    public static ModelAnswer FilteredPrompt() => new()
    {
        Status = 400,
        Body = JsonSerializer.Serialize(new
        {
            error = new
            {
                message = Words,
                type = (string?)null,
                param = "prompt",
                code = "content_filter",
                status = 400,
                innererror = new
                {
                    code = "ResponsibleAIPolicyViolation",
                    content_filter_result = new { violence = new { filtered = true, severity = "high" }, hate = new { filtered = false, severity = "safe" } },
                },
            },
        }),
    };

    private static string CodeOf(int status) => status switch
    {
        401 => "401",
        403 => "AuthorizationFailed",
        404 => "DeploymentNotFound",
        408 => "Timeout",
        429 => "429",
        500 => "InternalServerError",
        503 => "ServiceUnavailable",
        _ => "BadRequest",
    };
}
