using System.Diagnostics;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conformance;

/// <summary>A script that Node runs, with packages of its own beside it: JSON in, JSON out.</summary>
/// <param name="folder">Below tests/Bot.Tests.</param>
internal sealed class NodeScript(string folder, string script)
{
    private readonly NpmFolder _npm = new(folder);

    /// <exception cref="InvalidOperationException">Node or npm is missing, or failed: nothing was judged. It says what to install.</exception>
    public async Task<JsonArray> AskAsync(JsonArray input)
    {
        if (await _npm.FetchAsync() is { } missing)
            throw new InvalidOperationException($"Nothing can be judged. {missing}");

        return JsonNode.Parse(await RunAsync(input.ToJsonString()))!.AsArray();
    }

    private async Task<string> RunAsync(string input)
    {
        var start = new ProcessStartInfo("node", [script]) { WorkingDirectory = _npm.FullPath, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{script} failed; it needs Node.js 20 or later.\n{await errors}");
    }
}
