namespace PolicyBot.Hosting.Logging;

/// <summary>What the framework may say at all.</summary>
internal static class QuietCategories
{
    private static readonly string[] Silent =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", // every request with its path; and the path as a scope around every other line
        "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.Diagnostics", // failed requests: ErrorAnswers logs them
        "Microsoft.AspNetCore.Server.Kestrel.Connections", // addresses, and with connection logging every byte
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests", // pieces of the request
        "Microsoft.Extensions.Diagnostics.HealthChecks", // the health page says it
        "Polly", // attempts with their times
        "System.Net.Http", // the addresses of destinations
    ];

    /// <returns>The lowest level at which the category is heard.</returns>
    public static LogLevel Least(string category) =>
        Silent.Any(prefix => IsWithin(category, prefix)) ? LogLevel.None
        : IsWithin(category, "Microsoft.AspNetCore") ? LogLevel.Warning // below that: paths, file names, connection ids
        : LogLevel.Trace;

    private static bool IsWithin(string category, string prefix) =>
        category.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (category.Length == prefix.Length || category[prefix.Length] == '.');
}
