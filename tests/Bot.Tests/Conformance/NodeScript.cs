using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conformance;

/// <summary>A script that Node runs, with packages of its own beside it: JSON in, JSON out.</summary>
/// <param name="folder">Below tests/Bot.Tests.</param>
internal sealed class NodeScript(string folder, string script)
{
    private readonly string _folder = Path.Combine(Repository.Root, "tests", "Bot.Tests", folder);

    private string Remedy => $"Install Node.js 20 or later with npm, and see that 'npm ci' works in tests/Bot.Tests/{folder}.";

    /// <exception cref="InvalidOperationException">Node or npm is missing, or failed: nothing was judged. It says what to install.</exception>
    public async Task<JsonArray> AskAsync(JsonArray input)
    {
        await FetchAsync();
        return JsonNode.Parse(await RunAsync("node", [script], input.ToJsonString()))!.AsArray();
    }

    // Once, and again when the lock file has changed: npm leaves a copy of what it fetched by.
    private async Task FetchAsync()
    {
        var fetched = Path.Combine(_folder, "node_modules", ".package-lock.json");
        if (!File.Exists(fetched) || File.GetLastWriteTimeUtc(fetched) < File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json")))
            await (OperatingSystem.IsWindows() ? RunAsync("cmd", ["/c", "npm", "ci", "--silent"], "") : RunAsync("npm", ["ci", "--silent"], ""));
    }

    private async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed. {Remedy}\n{await errors}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"'{program}' is missing: without it nothing can be judged. {Remedy}", e);
        }
    }
}
