using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Security;

/// <summary>Requests that are not Slack's. Each differs from a good one in what its name says, and in nothing else.</summary>
internal static class Forgeries
{
    private const string Zeros = "0000000000000000000000000000000000000000000000000000000000000000";

    public static IReadOnlyDictionary<string, Func<SlackRequest, SlackRequest>> All { get; } = new[] { Headers(), Codes(), Times(), Bodies(), Secrets(), Recipes() }
        .SelectMany(group => group)
        .ToDictionary(pair => pair.Name, pair => pair.Forge, StringComparer.Ordinal);

    private static byte[] Secret => Encoding.UTF8.GetBytes(SlackSignature.Secret);

    private static IEnumerable<(string Name, Func<SlackRequest, SlackRequest> Forge)> Headers() =>
    [
        ("nothing signed", good => good.WithCode().WithTime()),
        ("no signature", good => good.WithCode()),
        ("no timestamp", good => good.WithTime()),
        ("an empty signature", good => good.WithCode("")),
        ("an empty timestamp", good => good.WithTime("")),
        ("an empty timestamp, signed", good => good.SignedFor("")),
        ("the signature twice", good => good.WithCode(good.Code, good.Code)),
        ("a good signature and a bad one", good => good.WithCode(good.Code, $"v0={Zeros}")),
        ("a bad signature and a good one", good => good.WithCode($"v0={Zeros}", good.Code)),
        ("two signatures in one header", good => good.WithCode($"{good.Code}, {good.Code}")),
        ("two signatures with a comma", good => good.WithCode($"{good.Code},v0={Zeros}")),
        ("the timestamp twice", good => good.WithTime(good.Time, good.Time)),
        ("a good timestamp and a bad one", good => good.WithTime(good.Time, "1")),
        ("two timestamps in one header", good => good.WithTime($"{good.Time}, {good.Time}")),
        ("two timestamps in one header, signed", good => good.SignedFor($"{good.Time},{good.Time}")),
        ("the signature as authorization", good => good.WithCode().With("Authorization", good.Code)),
    ];

    private static IEnumerable<(string Name, Func<SlackRequest, SlackRequest> Forge)> Codes() =>
    [
        ("version 1 in name", good => good.WithCode(good.Code.Replace("v0=", "v1=", StringComparison.Ordinal))),
        ("version 1 in deed", good => good.SignedFor(good.Time, version: "v1")),
        ("version 1 in deed, version 0 in name", good => good.WithCode($"v0={SlackSignature.Of(good.Body, good.Time, version: "v1")[3..]}")),
        ("version 00", good => good.SignedFor(good.Time, version: "v00")),
        ("a capital version", good => good.WithCode(good.Code.Replace("v0", "V0", StringComparison.Ordinal))),
        ("no version", good => good.WithCode(good.Code[3..])),
        ("a version alone", good => good.WithCode("v0=")),
        ("a version without its sign", good => good.WithCode($"v0{good.Code[3..]}")),
        ("another sign", good => good.WithCode(good.Code.Replace('=', ':'))),
        ("the version twice", good => good.WithCode($"v0={good.Code}")),
        ("another name", good => good.WithCode($"sha256={good.Code[3..]}")),
        ("capital digits", good => good.WithCode($"v0={good.Code[3..].ToUpperInvariant()}")),
        ("the last letter capital", good => good.WithCode(CapitalAt(good.Code))),
        ("one digit too few", good => good.WithCode(good.Code[..^1])),
        ("two digits too few", good => good.WithCode(good.Code[..^2])),
        ("one digit too many", good => good.WithCode($"{good.Code}0")),
        ("padded as base64 is", good => good.WithCode($"{good.Code}=")),
        ("something behind another sign", good => good.WithCode($"{good.Code}=x")),
        ("half of it", good => good.WithCode(good.Code[..35])),
        ("a blank inside", good => good.WithCode($"v0= {good.Code[3..]}")),
        ("in quotes", good => good.WithCode($"\"{good.Code}\"")),
        ("0x before the digits", good => good.WithCode($"v0=0x{good.Code[3..]}")),
        ("base64 for hexadecimal", good => good.WithCode($"v0={Convert.ToBase64String(Convert.FromHexString(good.Code[3..]))}")),
        ("no hexadecimal digits", good => good.WithCode($"v0={new string('g', 64)}")),
        ("letters beyond ASCII", good => good.WithCode($"v0={new string('é', 64)}")),
        ("zeros", good => good.WithCode($"v0={Zeros}")),
        ("the last digit changed", good => good.WithCode(good.Code[..^1] + (good.Code[^1] == '0' ? '1' : '0'))),
        ("the first digit changed", good => good.WithCode($"v0={(good.Code[3] == '0' ? '1' : '0')}{good.Code[4..]}")),
        ("the digits turned round", good => good.WithCode($"v0={new string([.. good.Code[3..].Reverse()])}")),
        ("eight thousand digits", good => good.WithCode($"v0={new string('a', 8_000)}")),
    ];

    private static IEnumerable<(string Name, Func<SlackRequest, SlackRequest> Forge)> Times() =>
    [
        ("301 seconds old", good => good.SignedFor(SlackRequest.TextOf(good.Now.AddSeconds(-301)))),
        ("a day old", good => good.SignedFor(SlackRequest.TextOf(good.Now.AddDays(-1)))),
        ("from 1970", good => good.SignedFor("0")),
        ("301 seconds ahead", good => good.SignedFor(SlackRequest.TextOf(good.Now.AddSeconds(301)))),
        ("a year ahead", good => good.SignedFor(SlackRequest.TextOf(good.Now.AddYears(1)))),
        ("a second later than it was signed for", good => good.WithTime(SlackRequest.TextOf(good.Now.AddSeconds(1)))),
        ("an old one made new", good => good.SignedFor(SlackRequest.TextOf(good.Now.AddHours(-1))).WithTime(good.Time)),
        ("in milliseconds", good => good.SignedFor(good.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))),
        ("below zero", good => good.SignedFor($"-{good.Time}")),
        ("with a plus", good => good.SignedFor($"+{good.Time}")),
        ("with a fraction", good => good.SignedFor($"{good.Time}.0")),
        ("with an exponent", good => good.SignedFor($"{good.Time}e0")),
        ("in hexadecimal", good => good.SignedFor($"0x{good.Now.ToUnixTimeSeconds():x}")),
        ("with a thousands separator", good => good.SignedFor(good.Now.ToUnixTimeSeconds().ToString("N0", CultureInfo.InvariantCulture))),
        ("with a blank inside", good => good.SignedFor(good.Time.Insert(3, " "))),
        ("as a date", good => good.SignedFor(good.Now.ToString("O", CultureInfo.InvariantCulture))),
        ("not a number", good => good.SignedFor("NaN")),
        ("infinity", good => good.SignedFor("Infinity")),
        ("the largest of 64 bits", good => good.SignedFor("9223372036854775807")),
        ("larger than 64 bits", good => good.SignedFor("99999999999999999999999999999999")),
        ("Arabic digits", good => good.SignedFor(new string([.. good.Time.Select(digit => (char)('\u0660' + digit - '0'))]))),
        ("a colon in it", good => good.SignedFor($"{good.Time}:")),
    ];

    private static IEnumerable<(string Name, Func<SlackRequest, SlackRequest> Forge)> Bodies() =>
    [
        ("no body", good => good.Saying("")),
        ("one letter changed", good => good.Saying(good.Text.Replace("U1", "U2", StringComparison.Ordinal))),
        ("one letter too few", good => good.Saying(good.Text[..^1])),
        ("one blank too many", good => good.Saying($"{good.Text} ")),
        ("a blank before", good => good.Saying($" {good.Text}")),
        ("a new line behind", good => good.Saying($"{good.Text}\n")),
        ("a zero behind", good => good.Saying($"{good.Text}\0")),
        ("a byte order mark before", good => good.Saying($"\uFEFF{good.Text}")),
        ("in UTF-16", good => good with { Body = Encoding.Unicode.GetBytes(good.Text) }),
        ("in another charset", good => (good with { Body = Encoding.Latin1.GetBytes($"{good.Text}ü") }).With("Content-Type", $"{good.Headers[0].Value}; charset=iso-8859-1")),
        ("doubled", good => good.Saying(good.Text + good.Text)),
        ("JSON set out in lines", good => good.Saying(good.Text.Replace(",", ", ", StringComparison.Ordinal).Replace("%2C", "%2C+", StringComparison.Ordinal).Replace("&", "&&", StringComparison.Ordinal))),
        ("letters as escapes", good => good.Saying(good.Text.Replace("U1", "\\u00551", StringComparison.Ordinal))),
        ("a field appended", good => good.Saying(good.Text[..^1] + (good.Path == RequestEndpoints.Events ? ",\"more\":1}" : $"{good.Text[^1]}&more=1"))),
        ("fields in another order", good => good.Saying(good.Path == RequestEndpoints.Events
            ? """{"api_app_id":"A1","type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","text":"über <@U1>/x"}}"""
            : string.Join('&', $"{good.Text}&a=1".Split('&').Reverse()))),
        ("blanks written the other way", good => good.Saying(good.Text.Replace("+", "%20", StringComparison.Ordinal).Replace("event", "%65vent", StringComparison.Ordinal).Replace("%22id", "+%22id", StringComparison.Ordinal))),
        ("escapes in small letters", good => good.Saying(good.Text.Replace("%2F", "%2f", StringComparison.Ordinal).Replace("%3A", "%3a", StringComparison.Ordinal).Replace("über", "u\u0308ber", StringComparison.Ordinal))),
        ("decoded", good => good.Saying(Uri.UnescapeDataString(good.Text).Replace("ü", "%C3%BC", StringComparison.Ordinal))),
        ("compressed", good => (good with { Body = Compressed(good.Body) }).With("Content-Encoding", "gzip")),
        ("the signature of another address", good => SlackRequest.Good(SlackRequest.Paths.First(path => path != good.Path), good.Now) with { Path = good.Path, Body = good.Body }),
        ("a probe's mark behind signed headers", good => good.Saying("ssl_check=1")),
        ("a body of 300 KB", good => good.Saying(good.Text.PadRight(300_000))),
    ];

    private static IEnumerable<(string Name, Func<SlackRequest, SlackRequest> Forge)> Secrets() =>
    [
        ("another secret", good => good.SignedFor(good.Time, "1234567890abcdef1234567890abcdef")),
        ("no secret", good => good.SignedFor(good.Time, "")),
        ("the secret in capitals", good => good.SignedFor(good.Time, SlackSignature.Secret.ToUpperInvariant())),
        ("the secret and a new line", good => good.SignedFor(good.Time, $"{SlackSignature.Secret}\n")),
        ("the secret cut off", good => good.SignedFor(good.Time, SlackSignature.Secret[..^1])),
        ("the bot's token for a secret", good => good.SignedFor(good.Time, "xoxb-1")),
    ];

    private static IEnumerable<(string Name, Func<SlackRequest, SlackRequest> Forge)> Recipes() =>
    [
        ("signed without the time", good => Signed(good, $"v0:{good.Text}")),
        ("signed without the version", good => Signed(good, $"{good.Time}:{good.Text}")),
        ("signed without colons", good => Signed(good, $"v0{good.Time}{good.Text}")),
        ("the body alone signed", good => Signed(good, good.Text)),
        ("the address signed as well", good => Signed(good, $"v0:{good.Time}:{good.Path}{good.Text}")),
        ("no body signed", good => Signed(good, $"v0:{good.Time}:")),
        ("by SHA-384, cut off", good => good.WithCode($"v0={Convert.ToHexStringLower(HMACSHA384.HashData(Secret, Base(good)))[..64]}")),
        ("by SHA-512, cut off", good => good.WithCode($"v0={Convert.ToHexStringLower(HMACSHA512.HashData(Secret, Base(good)))[..64]}")),
        ("a hash of the secret and all", good => good.WithCode($"v0={Convert.ToHexStringLower(SHA256.HashData([.. Secret, .. Base(good)]))}")),
        ("a hash of all without a secret", good => good.WithCode($"v0={Convert.ToHexStringLower(SHA256.HashData(Base(good)))}")),
        ("secret and message exchanged", good => good.WithCode($"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Base(good), Secret))}")),
    ];

    private static byte[] Base(SlackRequest good) => [.. Encoding.UTF8.GetBytes($"v0:{good.Time}:"), .. good.Body];

    private static SlackRequest Signed(SlackRequest good, string text) =>
        good.WithCode($"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(text)))}");

    private static string CapitalAt(string code)
    {
        var place = code.LastIndexOfAny(['a', 'b', 'c', 'd', 'e', 'f']);
        return $"{code[..place]}{char.ToUpperInvariant(code[place])}{code[(place + 1)..]}";
    }

    private static byte[] Compressed(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(body);
        return compressed.ToArray();
    }
}
