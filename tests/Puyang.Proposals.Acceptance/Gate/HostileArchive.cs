using System.IO.Compression;
using System.Text;
using Puyang.Proposals.Office.Tests.Intake;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>Archives and old Word files as nobody should send them: the name's extension, the content, and why it is refused.</summary>
internal static class HostileArchive
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static readonly IReadOnlyDictionary<string, (string Extension, Func<byte[]> Content, string Reason)> All =
        new Dictionary<string, (string, Func<byte[]>, string)>
        {
            ["bomb of one file"] = (".zip", () => Zip(("a.json", new byte[(25 << 20) + 1])), "压缩炸弹"),
            ["bomb of six files"] = (".zip", () => Zip([.. Enumerable.Range(0, 6).Select(i => ($"{i}.json", new byte[20 << 20]))]), "压缩炸弹"),
            ["1001 files"] = (".zip", () => Zip([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.json", Array.Empty<byte>()))]), "超过 1000 个"),
            ["no zip"] = (".zip", () => "hello zip"u8.ToArray(), "不是 .zip"),
            ["half a zip"] = (".zip", () => Zip(("a.json", Encoding.UTF8.GetBytes("[]")))[..60], "已损坏"),
            ["nothing but litter"] = (".zip", () => Zip(("__MACOSX/a", [1])), "没有文件"),
            ["empty zip"] = (".zip", () => Zip(), "是空的"),
            ["doc of a header alone"] = (".doc", () => [.. Compound, .. new byte[600]], "另存为"),
            ["doc whose table is a ring"] = (".doc", Ring, "另存为"),
            ["doc that is a program"] = (".doc", () => [0x4D, 0x5A, 0x90, 1, .. new byte[512]], "可执行程序"),
            ["doc that is RTF"] = (".doc", () => "{\\rtf1 old}"u8.ToArray(), "RTF"),
            ["doc that is a docx with macros"] = (".doc", () => WordFile.Lines("旧").Part("word/vbaProject.bin", [1]).Bytes(), "含有宏"),
            ["wps that is none"] = (".wps", () => "works"u8.ToArray(), "另存为"),
        };

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    // One sector says of itself and of every other that the first comes next.
    private static byte[] Ring()
    {
        byte[] file = [.. Compound, .. new byte[4096]];
        file[30] = 9;
        file.AsSpan(76, 436).Fill(0xFF);
        file.AsSpan(68, 4).Fill(0xFF);
        file.AsSpan(76, 4).Clear();
        return file;
    }
}
