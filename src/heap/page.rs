//! Blocks: size-class free lists over 64 KiB-aligned pages.
//!
//! ```text
//! page   │ PageHeader │ block │ block │ …            aligned to PAGE, so any block finds its page header by masking
//! block  │ Links │ Header │ payload …                collectable page
//!        │ Header │ payload …                        leaf page: objects that hold no values
//! ```
//!
//! Blocks of up to `FINE` bytes come in multiples of `GRANULE`. Larger ones come in sizes of which a page holds a round number: 2 to
//! 8, then 10, 12, 14, 16, 20, …; so no more than a fifth of a page is lost. What fills more than half a page gets one of its own.
//!
//! A page is cut into blocks as they are needed, some `CUT` bytes at a time: a class of which few blocks are in use takes one page of
//! the system's memory and not sixteen.
//!
//! Pages come in chunks of `CHUNK`, since the system's allocator loses an eighth of the memory when it aligns them one by one.
//!
//! - B1. A page is one allocation or lies in a chunk, which is one, and pointers into it are made from the allocation's pointer: the mask
//!   keeps provenance.
//! - B2. A free block has shape 0, and the first payload word links to the next free block of its class. Behind the first `cut` blocks
//!   of a page nothing is written yet.
//! - B3. `PageHeader::heap` and `free` outlive the page: the heap frees its pages last of all.

use super::{Header, Heap, Links};
use crate::sync::MEMORY;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::collections::HashMap;
use std::ptr::{NonNull, null, null_mut};
use std::sync::atomic::Ordering::Relaxed;

pub const PAGE: usize = 1 << 16;
/// Pages that are allocated together.
const CHUNK: usize = 16;
const FIRST_BLOCK: usize = 64;
const GRANULE: usize = 8;
const CUT: usize = 1 << 12;
const FINE: usize = 512;
const FINE_CLASSES: usize = FINE / GRANULE + 1;
/// By the number of blocks in a page, see `coarse_class`.
const COARSE_CLASSES: usize = 24;
/// In place of an index: the page is about to be given back.
const DYING: usize = usize::MAX;
/// Set aside for the time between an allocation that fails and the MemoryError.
const RESERVE: usize = 4 << 20;
const CLASSES: usize = FINE_CLASSES + COARSE_CLASSES;
pub const LINKS: usize = size_of::<Links>();

pub type FreeList = Cell<*mut Header>;

#[repr(C)]
pub struct PageHeader {
    pub heap: *const Heap,
    /// The free list that the page's blocks go back to; null when the page is one large block.
    pub free: *const FreeList,
    pub block: usize,
    pub blocks: usize,
    /// How many of the blocks there are already.
    cut: Cell<usize>,
    pub collectable: bool,
    /// The place among the heap's pages.
    index: Cell<usize>,
}

/// The free list for blocks of a size above `FINE`, and how many of them a page holds; `None` when it holds only one. Of that number
/// the three highest bits count.
fn coarse_class(whole: usize) -> Option<(usize, usize)> {
    let count = (PAGE - FIRST_BLOCK) / whole.next_multiple_of(GRANULE);
    let shift = (usize::BITS - count.leading_zeros()).saturating_sub(3) as usize;
    (count > 1).then(|| (FINE_CLASSES + shift * 4 + (count >> shift), count >> shift << shift))
}

/// The free lists: leaf and collectable blocks by size in granules.
pub struct Classes([[Class; CLASSES]; 2]);

/// The blocks of one size.
struct Class {
    free: FreeList,
    /// The page of which not all blocks were cut; null if there is none.
    fresh: Cell<*const PageHeader>,
}

impl Classes {
    pub fn new() -> Classes {
        let class = || Class { free: Cell::new(null_mut()), fresh: Cell::new(null()) };
        Classes(std::array::from_fn(|_| std::array::from_fn(|_| class())))
    }

    fn all(&self) -> impl Iterator<Item = &Class> {
        self.0.iter().flatten()
    }

    /// The free lists.
    pub fn free_lists(&self) -> impl Iterator<Item = &FreeList> {
        self.all().map(|class| &class.free)
    }
}

/// The page header of a block.
///
/// # Safety
/// `header` was returned by `block` and its page is not freed.
#[inline(always)]
pub unsafe fn page_of(header: *mut Header) -> *const PageHeader {
    header.map_addr(|at| at & !(PAGE - 1)).cast_const().cast()
}

impl Heap {
    /// A block for a header and `bytes` of payload, uninitialised.
    #[inline(always)]
    pub(super) fn block(&self, bytes: usize, collectable: bool) -> NonNull<Header> {
        let whole = size_of::<Header>() + bytes.max(8) + if collectable { LINKS } else { 0 };
        if whole <= FINE {
            let class = &self.classes.0[collectable as usize][whole.div_ceil(GRANULE)];
            if let Some(header) = NonNull::new(class.free.get()) {
                // SAFETY: B2.
                class.free.set(unsafe { *header.as_ptr().add(1).cast::<*mut Header>() });
                return header;
            }
            return self.refill(class, whole.next_multiple_of(GRANULE), collectable);
        }
        self.large_block(whole, collectable)
    }

    #[inline(never)]
    fn large_block(&self, whole: usize, collectable: bool) -> NonNull<Header> {
        let Some((class, count)) = coarse_class(whole) else {
            self.count_request();
            let page = self.new_page(whole.saturating_add(FIRST_BLOCK), whole, null(), collectable);
            // SAFETY: the page was just made for one block.
            return unsafe { cut_block(page) };
        };
        let class = &self.classes.0[collectable as usize][class];
        if let Some(header) = NonNull::new(class.free.get()) {
            // SAFETY: B2.
            class.free.set(unsafe { *header.as_ptr().add(1).cast::<*mut Header>() });
            return header;
        }
        self.refill(class, (PAGE - FIRST_BLOCK) / count / GRANULE * GRANULE, collectable)
    }

    /// Lets the `count`th request of memory from now on fail, as if the system had no more: a request is a row of blocks, or a large block.
    pub fn fail_request(&self, count: usize) {
        self.requests_left.set(count);
    }

    /// Counts a request.
    fn count_request(&self) {
        match self.requests_left.get() {
            0 => {}
            1 => {
                self.requests_left.set(0);
                self.failed.set(true);
                self.give_up_reserve();
            }
            left => self.requests_left.set(left - 1),
        }
    }

    /// Gives the reserve back to the system, so that what goes on until the next poll finds memory.
    #[cold]
    fn give_up_reserve(&self) {
        drop(self.reserve.take());
        self.breaker.fetch_or(MEMORY, Relaxed);
    }

    /// Lays a reserve in, unless there is one; false when there is no memory for it. What is never touched costs address space only.
    fn fill_reserve(&self) -> bool {
        let mut reserve = self.reserve.borrow_mut();
        reserve.capacity() != 0 || reserve.try_reserve_exact(RESERVE).is_ok()
    }

    /// What a poll does about `MEMORY`, after a collection: false when memory is still short, and MemoryError is due.
    pub(crate) fn recover(&self) -> bool {
        let failed = self.failed.take();
        let filled = self.fill_reserve() || {
            self.trim();
            self.fill_reserve()
        };
        filled && !failed
    }

    /// Gives pages without live objects back to the system. O(heap).
    pub(super) fn trim(&self) {
        let mut pages = self.pages.borrow_mut();
        // SAFETY: B1 and B2.
        unsafe {
            for page in pages.iter() {
                if page.headers().all(|header| (*header).shape.get() == 0) {
                    (*page.at).index.set(DYING);
                }
            }
            for class in self.classes.all() {
                if class.fresh.get().as_ref().is_some_and(|page| page.index.get() == DYING) {
                    class.fresh.set(null());
                }
                let list = &class.free;
                let mut at = list.replace(null_mut());
                while let Some(header) = NonNull::new(at) {
                    let next = header.as_ptr().add(1).cast::<*mut Header>();
                    at = *next;
                    if (*page_of(header.as_ptr())).index.get() != DYING {
                        next.write(list.replace(header.as_ptr()));
                    }
                }
            }
            let dying = pages.iter().filter(|page| !page.is_alone && (*page.at).index.get() == DYING);
            self.spare.borrow_mut().extend(dying.map(|page| page.at.cast::<u8>()));
            pages.retain(|page| (*page.at).index.get() != DYING);
            pages.iter().enumerate().for_each(|(index, page)| (*page.at).index.set(index));
        }
        self.bytes.set(pages.iter().map(|page| page.layout.size()).sum());
        self.trim_chunks();
    }

    /// How much memory the pages take.
    pub fn bytes(&self) -> usize {
        self.bytes.get()
    }

    #[cold]
    #[inline(never)]
    fn refill(&self, class: &Class, block: usize, collectable: bool) -> NonNull<Header> {
        self.count_request();
        if class.fresh.get().is_null() {
            class.fresh.set(self.new_page(PAGE, block, &class.free, collectable));
        }
        let page = class.fresh.get();
        // SAFETY: B1, B2: the page is the heap's, and it has a block that is not cut yet.
        unsafe {
            let first = cut_block(page);
            let (mut more, mut last) = ((CUT / block).min((*page).blocks - (*page).cut.get()), first);
            // In the order of their addresses.
            while more > 0 {
                let next = cut_block(page);
                last.as_ptr().add(1).cast::<*mut Header>().write(next.as_ptr());
                (last, more) = (next, more - 1);
            }
            if last != first {
                last.as_ptr().add(1).cast::<*mut Header>().write(class.free.get());
                class.free.set(*first.as_ptr().add(1).cast::<*mut Header>());
            }
            if (*page).cut.get() == (*page).blocks {
                class.fresh.set(null());
            }
            first
        }
    }

    /// A new page, of which no block is cut yet.
    fn new_page(&self, bytes: usize, block: usize, free: *const FreeList, collectable: bool) -> *const PageHeader {
        let layout = Layout::from_size_align(bytes, PAGE).expect("a block is far smaller than the address space");
        if !self.fill_reserve() {
            self.breaker.fetch_or(MEMORY, Relaxed);
        }
        let (page, is_alone) =
            if bytes == PAGE { (self.spare_page(), false) } else { (self.system_memory(layout), true) };
        let blocks = if free.is_null() { 1 } else { (PAGE - FIRST_BLOCK) / block };
        // SAFETY: B1: the page header fits in the new allocation.
        unsafe {
            let mut pages = self.pages.borrow_mut();
            let (index, cut) = (Cell::new(pages.len()), Cell::new(0));
            page.cast::<PageHeader>().write(PageHeader { heap: self, free, block, blocks, cut, collectable, index });
            self.bytes.set(self.bytes.get() + bytes);
            pages.push(Page { at: page.cast(), layout, is_alone });
        }
        page.cast_const().cast()
    }

    /// Memory of the system's; the reserve goes when there is no other.
    fn system_memory(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the layout is not empty.
        let mut memory = unsafe { alloc(layout) };
        if memory.is_null() {
            self.give_up_reserve();
            // SAFETY: as above.
            memory = unsafe { alloc(layout) };
        }
        if memory.is_null() {
            handle_alloc_error(layout)
        }
        memory
    }

    /// A page of a chunk, of a new one if need be.
    fn spare_page(&self) -> *mut u8 {
        if let Some(page) = self.spare.borrow_mut().pop() {
            return page;
        }
        let chunk = self.system_memory(Chunk::LAYOUT);
        self.chunks.borrow_mut().push(Chunk(chunk));
        // The page with the lowest address comes first.
        self.spare.borrow_mut().extend((1..CHUNK).rev().map(|at| chunk.wrapping_add(at * PAGE)));
        chunk
    }

    /// Gives chunks of which no page is used back to the system.
    fn trim_chunks(&self) {
        let mut spare = self.spare.borrow_mut();
        let mut unused: HashMap<usize, usize> = HashMap::new();
        let mut chunks = self.chunks.borrow_mut();
        chunks.sort_by_key(|chunk| chunk.0);
        let chunk_of = |chunks: &[Chunk], page: *mut u8| chunks.partition_point(|chunk| chunk.0 <= page) - 1;
        spare.iter().for_each(|&page| *unused.entry(chunk_of(&chunks, page)).or_default() += 1);
        let is_unused = |at: usize| unused.get(&at) == Some(&CHUNK);
        spare.retain(|&page| !is_unused(chunk_of(&chunks, page)));
        let mut at = 0;
        chunks.retain(|_| {
            at += 1;
            !is_unused(at - 1)
        });
    }

    /// Takes a block back.
    ///
    /// # Safety
    /// Nothing reads the block any more, and it is in no list.
    #[inline(always)]
    pub(super) unsafe fn give_back(&self, header: *mut Header) {
        // SAFETY: B1 to B3.
        unsafe {
            let page = page_of(header);
            header.write(Header::free());
            match (*page).free.as_ref() {
                Some(list) => header.add(1).cast::<*mut Header>().write(list.replace(header)),
                None => self.free_page(page),
            }
        }
    }

    #[cold]
    fn free_page(&self, page: *const PageHeader) {
        let mut pages = self.pages.borrow_mut();
        // SAFETY: B1.
        let at = unsafe { (*page).index.get() };
        let freed = pages.swap_remove(at);
        self.bytes.set(self.bytes.get() - freed.layout.size());
        if let Some(moved) = pages.get(at) {
            // SAFETY: B1.
            unsafe { (*moved.at).index.set(at) }
        }
    }
}

/// The next block of a page, of which one is left.
///
/// # Safety
/// The page is one of a live heap.
unsafe fn cut_block(page: *const PageHeader) -> NonNull<Header> {
    // SAFETY: B1, B2: the block lies within the page.
    unsafe {
        let at = (*page).cut.get();
        (*page).cut.set(at + 1);
        let first = FIRST_BLOCK + if (*page).collectable { LINKS } else { 0 };
        let header = page.byte_add(first + at * (*page).block).cast::<Header>().cast_mut();
        header.write(Header::free());
        NonNull::new_unchecked(header)
    }
}

/// A page in use; freed when dropped if it is alone.
pub struct Page {
    at: *mut PageHeader,
    layout: Layout,
    /// It is an allocation of its own, and not a part of a chunk.
    is_alone: bool,
}

/// The allocation in which pages lie; freed when dropped.
pub struct Chunk(*mut u8);

impl Chunk {
    const LAYOUT: Layout = match Layout::from_size_align(CHUNK * PAGE, PAGE) {
        Ok(layout) => layout,
        Err(_) => panic!("a chunk is far smaller than the address space"),
    };
}

impl Drop for Chunk {
    fn drop(&mut self) {
        // SAFETY: allocated with this layout in `spare_page`; B3 says that the heap drops its pages last, and then the chunks.
        unsafe { dealloc(self.0, Chunk::LAYOUT) }
    }
}

impl Page {
    /// The headers of all blocks that were cut, free and live.
    pub fn headers(&self) -> impl Iterator<Item = *mut Header> + '_ {
        // SAFETY: B1: the page header was written when the page was made; the blocks lie within it.
        let page = unsafe { &*self.at };
        let first = FIRST_BLOCK + if page.collectable { LINKS } else { 0 };
        (0..page.cut.get()).map(move |at| unsafe { self.at.byte_add(first + at * page.block).cast() })
    }

    /// The header at an address, if that of a live collectable object of the page is there.
    pub fn live_header(&self, at: usize) -> Option<NonNull<Header>> {
        let inside = at.checked_sub(self.at.addr() + FIRST_BLOCK + LINKS)?;
        // SAFETY: B1: the page header was written when the page was made.
        let page = unsafe { &*self.at };
        if !page.collectable || inside % page.block != 0 || inside / page.block >= page.cut.get() {
            return None;
        }
        let header = self.at.with_addr(at).cast::<Header>();
        // SAFETY: B2: the block was cut, so it has a header; that of a free block has the shape 0.
        unsafe { ((*header).shape.get() != 0).then(|| NonNull::new_unchecked(header)) }
    }

    pub fn collectable(&self) -> bool {
        // SAFETY: B1.
        unsafe { (*self.at).collectable }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if self.is_alone {
            // SAFETY: allocated with this layout in `new_page`; B3 says that the heap drops its pages last.
            unsafe { dealloc(self.at.cast(), self.layout) }
        }
    }
}
