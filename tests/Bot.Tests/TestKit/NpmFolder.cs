using System.ComponentModel;
using System.Diagnostics;

namespace PolicyBot.Tests.TestKit;

/// <summary>A folder of these tests that holds a lock file of npm's, and what was fetched by it.</summary>
internal sealed class NpmFolder(params string[] path)
{
    public string FullPath { get; } = Path.Combine([Repository.Root, "tests", "Bot.Tests", .. path]);

    public string PathOf(params string[] package) => Path.Combine([FullPath, "node_modules", .. package]);

    /// <summary>Once, and again when the lock file has changed: npm leaves a copy of what it fetched by.</summary>
    /// <returns>What is in the way; <see langword="null"/> when all is there.</returns>
    public async Task<string?> FetchAsync()
    {
        var fetched = PathOf(".package-lock.json");
        if (File.Exists(fetched) && File.GetLastWriteTimeUtc(fetched) >= File.GetLastWriteTimeUtc(Path.Combine(FullPath, "package-lock.json")))
            return null;

        var remedy = $"Install Node.js 20 or later with npm, and see that 'npm ci' works in {Path.GetRelativePath(Repository.Root, FullPath)}.";
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", "npm", "ci", "--silent"]) : new ProcessStartInfo("npm", ["ci", "--silent"]);
            start.WorkingDirectory = FullPath;
            using var npm = Process.Start(start)!;
            await npm.WaitForExitAsync();

            return npm.ExitCode == 0 ? null : $"'npm ci' ended with {npm.ExitCode}. {remedy}";
        }
        catch (Win32Exception)
        {
            return $"npm is missing. {remedy}";
        }
    }
}
