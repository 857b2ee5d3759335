using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyBot.Tests.TestKit;

/// <summary>A PNG with 8 bits a channel and no interlacing, read to its pixels (W3C, Portable Network Graphics, sections 5, 9 and 11).</summary>
internal sealed record PngPicture(int Width, int Height, IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels)
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="InvalidDataException">It is no such PNG.</exception>
    public static PngPicture Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("It does not begin as a PNG does.");

        var chunks = Chunks(file).ToList();
        var header = chunks[0].Content;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var channels = (chunks[0].Type, header[8], header[9], header[12]) switch
        {
            ("IHDR", 8, 2, 0) => 3,
            ("IHDR", 8, 6, 0) => 4,
            _ => throw new InvalidDataException("It is no PNG of red, green and blue, with or without alpha, 8 bits each, not interlaced."),
        };

        var lines = Unfiltered(Inflated(chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content)), width * channels, height, channels);
        return new PngPicture(width, height, [.. lines.SelectMany(line => line.Chunk(channels)).Select(pixel => (pixel[0], pixel[1], pixel[2], channels == 4 ? pixel[3] : (byte)255))]);
    }

    private static IEnumerable<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        for (var place = Signature.Length; place < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place));
            yield return (Encoding.ASCII.GetString(file, place + 4, 4), file[(place + 8)..(place + 8 + length)]);
            place += length + 12;
        }
    }

    private static byte[] Inflated(IEnumerable<byte> content)
    {
        using var zlib = new ZLibStream(new MemoryStream([.. content]), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);

        return plain.ToArray();
    }

    // Each line was written as the difference to what stands left of it, above it, or both.
    private static IEnumerable<byte[]> Unfiltered(byte[] content, int width, int height, int step)
    {
        var above = new byte[width];
        for (var row = 0; row < height; row++)
        {
            var (filter, line) = (content[row * (width + 1)], content.AsSpan((row * (width + 1)) + 1, width).ToArray());
            for (var place = 0; place < width; place++)
            {
                int left = place < step ? 0 : line[place - step], up = above[place], corner = place < step ? 0 : above[place - step];
                line[place] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Nearest(left, up, corner),
                    _ => throw new InvalidDataException($"PNG has no filter {filter}."),
                });
            }

            yield return above = line;
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
