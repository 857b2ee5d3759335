namespace PolicyBot.Channels.Slack.Security;

/// <summary>The code by which Slack vouches for a request; handed in, so that it can be counted how often it is computed.</summary>
/// <param name="secret">A signing secret, as text in UTF-8.</param>
/// <param name="timestamp">As it stands in the request's header.</param>
/// <param name="body">The bytes as they came.</param>
/// <param name="code">32 bytes, to be filled.</param>
internal delegate void RequestMac(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> body, Span<byte> code);
