import CLCMS

/// A profile of four inks, made with Little CMS.
enum InkProfile {
  /// Cyan prints red, all other inks black.
  static func cyanIsRed() -> [UInt8]? {
    guard let profile = unsafe cmsCreateProfilePlaceholder(nil) else { return nil }
    defer { unsafe cmsCloseProfile(profile) }
    unsafe cmsSetDeviceClass(profile, cmsSigOutputClass)
    unsafe cmsSetColorSpace(profile, cmsSigCmykData)
    unsafe cmsSetPCS(profile, cmsSigLabData)
    unsafe cmsSetProfileVersion(profile, 2.1)
    guard let pipeline = unsafe cmsPipelineAlloc(nil, 4, 3) else { return nil }
    defer { unsafe cmsPipelineFree(pipeline) }
    guard let table = unsafe cmsStageAllocCLut16bit(nil, 2, 4, 3, nil) else { return nil }
    unsafe cmsStageSampleCLut16bit(
      table,
      { inks, lab, _ in
        guard let inks = unsafe inks, let lab = unsafe lab else { return 0 }
        let others = unsafe max(inks[1], inks[2], inks[3])
        // Lab in the sixteen bits of version 2: white (100, 0, 0), the red of sRGB about (54, 81, 70), black (0, 0, 0).
        unsafe lab[0] = others > 0x8000 ? 0 : (inks[0] > 0x8000 ? 35_251 : 65_280)
        unsafe lab[1] = others > 0x8000 || inks[0] <= 0x8000 ? 32_768 : 53_504
        unsafe lab[2] = others > 0x8000 || inks[0] <= 0x8000 ? 32_768 : 50_688
        return 1
      }, nil, 0)
    guard unsafe cmsPipelineInsertStage(pipeline, cmsAT_BEGIN, table) != 0 else { return nil }
    unsafe cmsWriteTag(profile, cmsSigAToB0Tag, UnsafeRawPointer(pipeline))
    var size: UInt32 = 0
    guard unsafe cmsSaveProfileToMem(profile, nil, &size) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard unsafe cmsSaveProfileToMem(profile, &bytes, &size) != 0 else { return nil }
    return bytes
  }
}
