using System.Text;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>A photo or scan is what its content says, whole, small enough and does nothing.</summary>
public sealed class EvidenceGateTests
{
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[64], 0xFF, 0xD9];
    public static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[32], .. "IEND"u8, 0, 0, 0, 0];
    public static readonly byte[] Pdf = [.. "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"u8];

    [Fact]
    public void The_content_tells_the_kind_whatever_the_name_says()
    {
        Assert.Equal("image/jpeg", EvidenceGate.TypeOf(Jpeg));
        Assert.Equal("image/png", EvidenceGate.TypeOf(Png));
        Assert.Equal("application/pdf", EvidenceGate.TypeOf(Pdf));
        Assert.Null(EvidenceGate.Problem(Png, Png.Length, "现场照片.jpg"));

        // A phone appends its film to the photo, a scanner a line of its own to the PDF.
        Assert.Equal("image/jpeg", EvidenceGate.TypeOf([.. Jpeg, .. new byte[200_000]]));
        Assert.Equal("application/pdf", EvidenceGate.TypeOf([.. Pdf, .. "\n% scanned by …"u8]));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("GIF89a............")]
    [InlineData("BM............")]
    [InlineData("MZ............")]
    [InlineData("PK\u0003\u0004............")]
    [InlineData("%PDF-1.4 cut off")]
    [InlineData("\u0089PNG")]
    [InlineData(" %PDF-1.4 %%EOF")]
    [InlineData("")]
    public void Anything_else_and_what_is_cut_off_is_refused(string content) => Assert.Equal(
        "“照片.jpg”不是完整的 JPG、PNG 图片或 PDF 文件（按文件内容判断）。",
        EvidenceGate.Problem(Encoding.Latin1.GetBytes(content), content.Length, "照片.jpg"));

    [Fact]
    public void Half_a_picture_is_refused()
    {
        Assert.Null(EvidenceGate.TypeOf(Jpeg.AsSpan()[..^2]));
        Assert.Null(EvidenceGate.TypeOf(Png.AsSpan()[..^8]));
        Assert.Null(EvidenceGate.TypeOf(Pdf.AsSpan()[..^8]));
    }

    [Theory]
    [InlineData("/JavaScript", true)]
    [InlineData("/JS(app.alert)", true)]
    [InlineData("/Launch ", true)]
    [InlineData("/EmbeddedFile/Type", true)]
    [InlineData("/XFA[", true)]
    [InlineData("/JSON ", false)]
    [InlineData("/LaunchPad", false)]
    [InlineData("/JSx /JS ", true)]
    public void A_PDF_that_does_something_is_refused(string inside, bool isRefused)
    {
        byte[] pdf = Encoding.Latin1.GetBytes($"%PDF-1.4 {inside} %%EOF");
        Assert.Equal(isRefused ? "“扫描件.pdf”是带脚本、附件或启动动作的 PDF，请打印为普通 PDF 后再上传。" : null, EvidenceGate.Problem(pdf, pdf.Length, "扫描件.pdf"));
    }

    [Fact]
    public void Its_size_is_bounded_and_a_classified_one_is_not_taken()
    {
        Assert.Null(EvidenceGate.Problem(Jpeg, 10 << 20, "a.jpg"));
        Assert.Equal("“a.jpg”超过 10 MB，请压缩后再上传。", EvidenceGate.Problem([], (10 << 20) + 1, "a.jpg"));
        Assert.Contains("密级“机密”", EvidenceGate.Problem(Jpeg, Jpeg.Length, "机密★走访记录.jpg"), StringComparison.Ordinal);
    }
}
