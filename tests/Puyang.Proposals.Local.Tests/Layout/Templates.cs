using System.IO.Compression;
using System.Text;
using Puyang.Proposals.Acceptance;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Tests.Layout;

/// <summary>The shipped templates, whole and spoilt.</summary>
internal static class Templates
{
    /// <summary>The real reply with every element that it had, and those that its office left out.</summary>
    public static Letter Reply185 { get; } = new(
        Sample.Letter185[0], "濮民提〔2022〕1号", "A", Sample.Letter185[1], Sample.Letter185[2], BodyText.Parse(Sample.Body185), Sample.Letter185[0],
        Sample.Letter185[^3], Sample.Letter185[^2], Sample.Letter185[^1]["抄送：".Length..]);

    public static byte[] Read(string form) => File.ReadAllBytes(Sample.File("templates", form + ".docx"));

    /// <summary>The template with one text of one part replaced, wherever it stands.</summary>
    public static byte[] Spoilt(string form, string part, string old, string with)
    {
        using MemoryStream copy = new();
        copy.Write(Read(form));
        using (ZipArchive archive = new(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.GetEntry($"word/{part}.xml")!;
            string xml;
            using (StreamReader reader = new(entry.Open(), Encoding.UTF8))
            {
                xml = reader.ReadToEnd();
            }

            Assert.Contains(old, xml, StringComparison.Ordinal);
            entry.Delete();
            using StreamWriter writer = new(archive.CreateEntry($"word/{part}.xml").Open());
            writer.Write(xml.Replace(old, with, StringComparison.Ordinal));
        }

        return copy.ToArray();
    }
}
