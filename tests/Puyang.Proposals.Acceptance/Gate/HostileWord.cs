using System.Buffers.Binary;
using System.Text;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Word files as nobody should send them: what each is called, its content, and why it is refused.</summary>
internal static class HostileWord
{
    private const string Bomb = "压缩炸弹";
    private const string Broken = "已损坏";
    private static readonly byte[] Zeros = new byte[100 << 20];

    public static readonly IReadOnlyDictionary<string, (Func<byte[]> Content, string Reason)> All = new Dictionary<string, (Func<byte[]>, string)>
    {
        ["bomb in a picture"] = (() => Plain().Part("word/media/a.bmp", Zeros).Bytes(), Bomb),
        ["bomb in XML"] = (() => Plain().Part("word/b.xml", Zeros).Bytes(), Bomb),
        ["bomb in the body"] = (() => new WordFile().Line(new string('a', 9 << 20)).Bytes(), Bomb),
        ["bomb that declares 1000 bytes"] = (() => Declared(1000), Bomb),
        ["bomb that declares 4 GB"] = (() => Declared(uint.MaxValue - 1), Bomb),
        ["four entries of 15 MB"] = (() => Many(4, Zeros[..(15 << 20)]), Bomb),
        ["501 entries"] = (() => Many(501, []), "超过 500 个"),
        ["5000 tiny entries"] = (() => Many(5000, [1]), "超过 500 个"),
        ["archive within an archive"] = (() => Plain().Part("word/media/a.zip", Plain().Part("b.bin", Zeros).Bytes()).Bytes(), "没有找到“案由”"),
        ["macros"] = (() => Plain().Part("word/vbaProject.bin", [1]).Bytes(), "含有宏"),
        ["docm by its type"] = (() => new WordFile { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Line("a").Bytes(), "含有宏"),
        ["external picture"] = (() => Linked("image", "http://127.0.0.1:1/pixel.png"), "外部内容"),
        ["external template"] = (() => Linked("attachedTemplate", "http://127.0.0.1:1/a.dotm"), "外部内容"),
        ["external object"] = (() => Linked("oleObject", "file:////10.0.0.1/share"), "外部内容"),
        ["external subdocument"] = (() => Linked("subDocument", "file:///etc/passwd"), "外部内容"),
        ["altChunk"] = (() => Plain().Raw("<w:altChunk r:id=\"r1\"/>").Relationship("aFChunk", "a.html").Bytes(), "altChunk"),
        ["embedded object"] = (() => Plain().Part("word/embeddings/o.bin", [1]).Bytes(), "OLE"),
        ["ActiveX"] = (() => Plain().Part("word/activeX/activeX1.bin", [1]).Bytes(), "ActiveX"),
        ["DTD"] = (() => Prolog("<!DOCTYPE d>"), "DTD"),
        ["DTD that reads a file"] = (() => Prolog("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "DTD"),
        ["DTD that grows"] = (() => Prolog($"<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">{string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY a{i} \"&a;&a;&a;&a;\">"))}]>"), "DTD"),
        [".doc renamed"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "旧版 Word"),
        [".exe renamed"] = (() => [0x4D, 0x5A, 0x90, 0, .. new byte[512]], "可执行程序"),
        ["ELF renamed"] = (() => [0x7F, 0x45, 0x4C, 0x46, .. new byte[512]], "可执行程序"),
        ["PDF renamed"] = (() => "%PDF-1.7"u8.ToArray(), "PDF"),
        ["RTF renamed"] = (() => "{\\rtf1}"u8.ToArray(), "RTF"),
        ["text renamed"] = (() => "hello"u8.ToArray(), "不是 Word 文档"),
        ["0 bytes"] = (() => [], "0 字节"),
        ["26 MB"] = (() => [.. "PK\u0003\u0004"u8, .. new byte[26 << 20]], "超过上限 25 MB"),
        ["half a file"] = (() => Plain().Bytes()[..300], Broken),
        ["a byte changed"] = (() => Changed(Plain().Bytes()), Broken),
        ["entry ../../etc/passwd"] = (() => Entry("../../etc/passwd"), "名称异常"),
        ["entry /etc/passwd"] = (() => Entry("/etc/passwd"), "名称异常"),
        ["entry ..\\..\\a"] = (() => Entry("..\\..\\a"), "名称异常"),
        ["entry C:/a"] = (() => Entry("C:/a"), "名称异常"),
        ["entry with CRLF"] = (() => Entry("word/a\r\nb"), "名称异常"),
        ["entry of 300 characters"] = (() => Entry(new string('a', 300)), "名称异常"),
        ["entry twice"] = (() => Entry("WORD/DOCUMENT.xml"), "名称异常"),
        ["encrypted"] = (() => Flagged(6, 1), "密码"),
        ["Deflate64"] = (() => Flagged(8, 9), Broken),
        ["XML 5000 deep"] = (() => Plain().Raw(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))).Bytes(), "嵌套过深"),
        ["200,000 elements"] = (() => Plain().Raw(string.Concat(Enumerable.Repeat("<w:p/>", 200_000))).Bytes(), "过于复杂"),
        ["no main part"] = (() => new WordFile { MainType = "application/xml" }.Line("a").Bytes(), "没有 Word 正文"),
        ["template"] = (() => new WordFile { MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" }.Line("a").Bytes(), "没有 Word 正文"),
    };

    private static WordFile Plain() => WordFile.Lines("正文");

    private static byte[] Prolog(string dtd) => new WordFile { Prolog = dtd }.Line("a").Bytes();

    private static byte[] Entry(string name) => Plain().Part(name, [1]).Bytes();

    private static byte[] Linked(string kind, string target) => Plain().Relationship(kind, target, isExternal: true).Bytes();

    private static byte[] Many(int count, byte[] content) =>
        Enumerable.Range(0, count).Aggregate(Plain(), (file, i) => file.Part($"word/media/{i}.bin", content)).Bytes();

    private static byte[] Changed(byte[] zip)
    {
        zip[zip.AsSpan().IndexOf("word/document.xml"u8) + 40] ^= 0x55;
        return zip;
    }

    // The uncompressed size: at 22 in a local header, whose name is at 30; at 24 in the directory, whose name is at 46.
    private static byte[] Declared(uint size)
    {
        byte[] zip = Plain().Part("word/media/a.bmp", Zeros).Bytes();
        byte[] name = Encoding.ASCII.GetBytes("word/media/a.bmp");
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf(name) - 30 + 22), size);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf(name) - 46 + 24), size);
        return zip;
    }

    // Flags stand at 6 and the method at 8 of a local header, two bytes further in the directory.
    private static byte[] Flagged(int field, byte value)
    {
        byte[] zip = Plain().Bytes();
        for (int at = 0; at < zip.Length - 46; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
            {
                zip[at + field] = value;
            }
            else if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
            {
                zip[at + field + 2] = value;
            }
        }

        return zip;
    }
}
