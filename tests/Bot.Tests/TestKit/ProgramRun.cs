using System.Diagnostics;

namespace PolicyBot.Tests.TestKit;

/// <summary>The real program as a process of its own, from its start to its end, with settings given as an operator gives them.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "PolicyBot.dll");

    /// <summary>Waits for the program to end by itself.</summary>
    public static Task<ProgramRun> ToItsEndAsync(string folder, params (string Key, string Value)[] settings) => ToItsEndAsync(folder, [], settings);

    /// <summary>Waits for the program to end by itself.</summary>
    /// <param name="arguments">As on the command line.</param>
    public static async Task<ProgramRun> ToItsEndAsync(string folder, IReadOnlyList<string> arguments, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
