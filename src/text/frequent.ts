/** The characters that Chinese news is mostly made of, the most frequent first; they are 65 of 100 of its characters. */
export const FREQUENT_HANZI =
  '的国中一在是人大了有和不年发为新业会上生出以个时全要日这能来作对成行家到进方地学多同我高展动部月工产合实等加分主经长现用力开市也美平化重过体前们下于面建机场就关可公后民自天理他品联表比将通本网务定电与度好总最得区增目政提资量强持报设今制编内外入系近法其次消员文利点数期任还者小辑心之推更共都视代而保示央当事元第息间技军道万子说从性两计特明三正球如斯已所统商领科习据基相金色应并水但考各名战企信交刘例议位很题十及看海手播式责程起向里记此常院队续运际价书着造导术果安解项因然问北西达种至深教布调指管意创活物情济些车格口研社标立接闻质台医规去治司育件赛东收支投源流打党路型服门亿没求世受称二亮华组带改南想克无传界样感委专广病级京确结费做升超首完施局线放快需身校原步单非被供域影你节集认让决取由装少别风使'

/** 1 for the code units that Chinese text is mostly made of: frequent characters, and the punctuation between them. */
export const FREQUENT: Uint8Array = Uint8Array.from({ length: 65536 }, (_, code) =>
  `${FREQUENT_HANZI}，。、“”：；（）《》\u3000`.includes(String.fromCharCode(code)) ? 1 : 0,
)
